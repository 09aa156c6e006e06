package org.throughline.publication;

import org.throughline.platform.text.Markdown;

/**
 * Content that can be linked as evidence for a requirement.
 *
 * @param target its address, as in {@link EvidenceLink}
 * @param filled whether it has content: text of a section, evidence of impact of a
 * priority
 */
public record LinkableContent(EvidenceKind kind, String target, String name, boolean filled) {

	public EvidenceLink link() {
		return new EvidenceLink(this.kind, this.target, this.name);
	}

	/** Returns its name in one line, for lists to choose from. */
	public String inOneLine() {
		return Markdown.firstWords(this.name, 120);
	}

	/** Whether a link to it answers anything. */
	boolean answers() {
		return this.filled || this.kind != EvidenceKind.SECTION;
	}

}
