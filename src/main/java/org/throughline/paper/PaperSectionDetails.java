package org.throughline.paper;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.Records;

/**
 * A section as it is edited.
 *
 * @param name its heading with the values of fields, or {@code null}
 * @param optional whether the template lets papers do without it
 * @param guidance help of the template for the author, or {@code null}
 */
public record PaperSectionDetails(UUID id, int version, SectionContent content, @Nullable Exemption exemption,
		@Nullable String name, boolean optional, @Nullable String guidance, List<PaperParagraphDetails> paragraphs) {

	/** Returns its heading, or its kind if it has none. */
	public String title() {
		return (this.name != null) ? this.name : "End of the paper";
	}

	/**
	 * Returns a paragraph.
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	public PaperParagraphDetails paragraph(int number) {
		return Records.one(this.paragraphs, (each) -> each.number() == number);
	}

	public String key() {
		return this.content.key();
	}

}
