package org.doorstep.platform.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The same document as lines of text, for a Braille embosser or a person who records it: nothing but its words. */
public final class PlainText {

    private static final Set<String> LEFT_OUT = Set.of("head", "style", "script", "bookmarks");
    private static final Set<String> APART = Set.of("h1", "h2", "h3", "p", "ul", "ol", "table", "address", "dl");
    private static final Set<String> OWN_LINE = Set.of("li", "tr", "div", "dt", "dd", "caption");
    private static final Set<String> CELLS = Set.of("th", "td");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** @param xhtml the well-formed document the PDF is made of */
    public static String of(String xhtml) {
        var plain = new PlainText();
        plain.add(parse(xhtml).getDocumentElement());
        return plain.text.toString().strip() + "\n";
    }

    private void add(Node node) {
        switch (node) {
            case Element element -> element(element);
            case Node other when other.getNodeType() == Node.TEXT_NODE -> words(other.getNodeValue());
            default -> { }
        }
    }

    private void element(Element element) {
        var name = element.getTagName();
        if (LEFT_OUT.contains(name)) {
            return;
        }
        int gap = APART.contains(name) ? 2 : OWN_LINE.contains(name) ? 1 : 0;
        breakLine(gap);
        if (name.equals("li")) {
            text.append("- ");
        }
        if (CELLS.contains(name)) {
            nextCell(element);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child);
        }
        breakLine(name.equals("br") ? 1 : gap);
    }

    /** Read out or felt, the cells of a row are one sentence: what the row is, and then what is in it. */
    private void nextCell(Element cell) {
        var before = cell.getPreviousSibling();
        while (before != null && !(before instanceof Element)) {
            before = before.getPreviousSibling();
        }
        if (before instanceof Element cellBefore) {
            stripSpaces();
            text.append(cellBefore.getAttribute("scope").equals("row") ? ": " : "; ");
        }
    }

    private void stripSpaces() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void words(String value) {
        var words = value.replaceAll("\\s+", " ");
        boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(fresh ? words.stripLeading() : words);
    }

    private void breakLine(int lines) {
        if (lines == 0 || text.isEmpty()) {
            return;
        }
        stripSpaces();
        int ended = 0;
        while (ended < text.length() && text.charAt(text.length() - 1 - ended) == '\n') {
            ended++;
        }
        text.append("\n".repeat(Math.max(0, lines - ended)));
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException("not a well-formed document", malformed);
        }
    }
}
