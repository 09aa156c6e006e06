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
 * @param title title
 * @param period the period it covers
 * @param regimeKey statutory guidance; if {@code null} in an edit, the one in force at
 * the end of the period
 * @param document the date of the document
 * @param url web address of the published document
 * @param source where the text comes from
 */
@Embeddable
public record ReportContent(String title, @Embedded @JsonUnwrapped Period period, @Nullable String regimeKey,
		@Embedded @JsonUnwrapped DocumentDate document, @Nullable String url, @Nullable String source) {

	public ReportContent {
		title = title.strip();
		regimeKey = blankToNull(regimeKey);
		url = blankToNull(url);
		source = blankToNull(source);
	}

	void check(WordingRules rules) {
		rules.required("title", "title", this.title, WordingRules.LINE);
		rules.required("period.label", "period", this.period.label, WordingRules.LINE);
		rules.period("period.ends", this.period.startsOn, this.period.endsOn);
		rules.atMost("document.dateNote", "date note", this.document.dateNote, WordingRules.POINT);
		rules.link("document.url", this.url);
		rules.atMost("document.source", "source", this.source, WordingRules.POINT);
	}

	ReportContent under(String newRegimeKey) {
		return new ReportContent(this.title, this.period, newRegimeKey, this.document, this.url, this.source);
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
	 * The date of the document.
	 *
	 * @param datedOn the date
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
