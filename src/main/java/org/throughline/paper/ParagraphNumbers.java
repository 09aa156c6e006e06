package org.throughline.paper;

import org.jspecify.annotations.Nullable;

/**
 * Counts the paragraphs of a paper, section by section.
 */
final class ParagraphNumbers {

	private final PaperNumbering numbering;

	private int section;

	private int paragraph;

	private int item;

	ParagraphNumbers(PaperNumbering numbering) {
		this.numbering = numbering;
	}

	/**
	 * Begins a section.
	 * @return its number, or {@code null} if it has none
	 */
	@Nullable String section(SectionContent content) {
		this.item = 0;
		if (this.numbering == PaperNumbering.CONTINUOUS || !content.numbered() || content.level() > 1) {
			return null;
		}
		this.section++;
		this.paragraph = 0;
		return Integer.toString(this.section);
	}

	/** Returns the number of the next paragraph, or {@code null} if it has none. */
	@Nullable String next(ParagraphKind kind, boolean numbered) {
		if (kind == ParagraphKind.ITEM) {
			this.item++;
			return Integer.toString(this.item);
		}
		this.item = 0;
		if (kind != ParagraphKind.NUMBERED || !numbered) {
			return null;
		}
		this.paragraph++;
		return (this.numbering == PaperNumbering.HIERARCHICAL) ? this.section + "." + this.paragraph
				: Integer.toString(this.paragraph);
	}

}
