package org.doorstep.platform.files;

/** How large a photo is wanted: 2,048 or 320 pixels on its longest side. */
public enum PhotoSize {
    FULL, THUMBNAIL
}
