package org.throughline.report;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The details of a report, shared by the entity, its edit and its summary.
 *
 * @param sourceLabel its name in the source, if it differs from the title
 * @param period the period it covers
 * @param guidance the statutory guidance it was written under
 * @param document the date of the document
 * @param url web address of the published document
 * @param source where the text comes from
 */
@Embeddable
public record ReportContent(String title, @Nullable String sourceLabel, @Embedded @JsonUnwrapped Period period,
		@Embedded @JsonUnwrapped Guidance guidance, @Embedded @JsonUnwrapped DocumentDate document,
		@Nullable String url, @Nullable String source) {

	public ReportContent {
		title = title.strip();
		sourceLabel = blankToNull(sourceLabel);
		url = blankToNull(url);
		source = blankToNull(source);
	}

	void check(WordingRules rules) {
		rules.required("title", "title", this.title, WordingRules.LINE);
		rules.atMost("sourceLabel", "name in the source", this.sourceLabel, WordingRules.LINE);
		rules.required("period.label", "period", this.period.label, WordingRules.LINE);
		rules.period("period.ends", this.period.startsOn, this.period.endsOn);
		rules.atMost("guidance.regimeReason", "reason for other guidance", this.guidance.regimeReason,
				WordingRules.POINT);
		rules.atMost("document.dateNote", "date note", this.document.dateNote, WordingRules.POINT);
		rules.link("document.url", this.url);
		rules.atMost("document.source", "source", this.source, WordingRules.POINT);
	}

	/** Returns the content with other statutory guidance. */
	ReportContent under(Guidance newGuidance) {
		return new ReportContent(this.title, this.sourceLabel, this.period, newGuidance, this.document, this.url,
				this.source);
	}

	/**
	 * The period of a report.
	 *
	 * @param label label ("2024/25")
	 * @param startsOn first day
	 * @param endsOn last day
	 */
	@Embeddable
	public record Period(@Column(name = "period_label") @JsonProperty("period_label") String label, LocalDate startsOn,
			LocalDate endsOn) {

		public Period {
			label = label.strip();
		}

	}

	/**
	 * The statutory guidance of a report. It follows the document date, unless there is a
	 * reason for another edition.
	 *
	 * @param regimeKey key of the regime; if {@code null} in an edit, the one in force at
	 * the document date
	 * @param regimeReason reason for another one, or {@code null} if it follows the date
	 */
	@Embeddable
	public record Guidance(@Nullable String regimeKey, @Nullable String regimeReason) {

		/** The guidance in force at the document date. */
		public static final Guidance IN_FORCE = new Guidance(null, null);

		public Guidance {
			regimeKey = blankToNull(regimeKey);
			regimeReason = blankToNull(regimeReason);
		}

		/**
		 * Returns the guidance for an edit, in which it follows the date or is chosen.
		 */
		public Guidance chosen() {
			return (this.regimeReason != null) ? this : IN_FORCE;
		}

	}

	/**
	 * The date of the document.
	 *
	 * @param datePrecision how precisely it is known
	 * @param dateNote anything uncertain about it
	 */
	@Embeddable
	public record DocumentDate(LocalDate datedOn, @Enumerated(EnumType.STRING) DatePrecision datePrecision,
			@Nullable String dateNote) {

		public DocumentDate {
			dateNote = blankToNull(dateNote);
		}

	}

}
