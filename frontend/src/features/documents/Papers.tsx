import { Fragment } from "preact";
import type { DocumentListPage } from "../../api/types";
import { Files } from "../../ui/Files";

/** Documents, each with the ways to read it; the title is read out with every link. */
export function Papers({ heading, papers }: { heading: string; papers: DocumentListPage["filed"] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {papers.map(({ title, about, note, files }) => (
        <Fragment key={files[0]?.href}>
          <h3 class="govuk-heading-s">{title}</h3>
          {about && <p>{about}</p>}
          {note && <p><strong>{note}</strong></p>}
          <Files>
            <ul class="govuk-list">
              {files.map(({ label, href }) => (
                <li key={href}><a href={href} rel="external">{label}<span class="govuk-visually-hidden">: {title}</span></a></li>
              ))}
            </ul>
          </Files>
        </Fragment>
      ))}
    </>
  );
}
