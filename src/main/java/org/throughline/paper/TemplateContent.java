package org.throughline.paper;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a template for the whole paper.
 *
 * @param council the council or other body whose layout it is, or {@code null}
 * @param summaryHeading heading of the box after the header; {@code null} if there is
 * none
 * @param fields names of fields that only this template has, a line each, or {@code null}
 * @param longestSides the council's limit in sides of A4, or {@code null}
 */
@Embeddable
public record TemplateContent(String name, @Nullable String council, Validity validity,
		@Enumerated(EnumType.STRING) PaperNumbering numbering, Header header, Recommending recommending,
		@Nullable String fields, @Nullable Integer longestSides) {

	/** A template without days has a validity that is empty. */
	public TemplateContent {
		validity = Objects.requireNonNullElse(validity, new Validity(null, null));
	}

	TemplateContent recommending(Recommending changed) {
		return new TemplateContent(this.name, this.council, this.validity, this.numbering, this.header, changed,
				this.fields, this.longestSides);
	}

	/** The days of the meetings whose papers use it; either may be {@code null}. */
	@Embeddable
	public record Validity(@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	}

	/** The layout of the header and of the box after it. */
	@Embeddable
	public record Header(@Enumerated(EnumType.STRING) HeaderForm headerForm, @Nullable String summaryHeading) {

	}

	/**
	 * The print format of recommendations.
	 *
	 * @param recommendation the words that introduce them, with fields
	 * @param recommendationsListed whether they are a list; if not, they end the sentence
	 * @param verbs the verbs of the first recommendation of a new paper
	 */
	@Embeddable
	public record Recommending(@Column(name = "recommendation") String recommendation, boolean recommendationsListed,
			String verbs) {

	}

}
