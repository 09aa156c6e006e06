package org.throughline.report.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.NewReport;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportEdit;
import org.throughline.report.ReportKind;

/**
 * A report's own particulars as typed.
 *
 * @param id given when the empty form is shown, so that a form sent twice opens one
 * report
 * @param version which state of the report the editor saw
 * @param kind whose report it is
 * @param group slug of the reporting group, for a subgroup's report
 * @param organisation slug of the reporting agency, for an agency's report
 * @param title as printed
 * @param period how the period is called
 * @param starts first day of the period
 * @param ends last day of the period
 * @param regime key of the guidance it is written under; empty for the one in force when
 * the period ends
 * @param dated the document's own date; the day, or day and month, may be left out
 * @param dateNote what is uncertain about it
 * @param url where the body published it itself
 * @param source where the words come from
 * @param press which button was pressed
 */
record ReportForm(String id, String version, @OneOf(ReportKind.class) String kind, String group, String organisation,
		@NotBlank @Size(max = 300) String title, @NotBlank @Size(max = 60) String period, DateParts starts,
		DateParts ends, String regime, DateParts dated, @Size(max = 500) String dateNote,
		@Size(max = 1_000) @Pattern(regexp = "|https?://\\S+") String url, @Size(max = 1_000) String source,
		String press) {

	ReportForm {
		id = Texts.typed(id);
		version = Texts.typed(version);
		kind = Texts.typed(kind);
		group = Texts.typed(group);
		organisation = Texts.typed(organisation);
		title = Texts.typed(title);
		period = Texts.typed(period);
		starts = orEmpty(starts);
		ends = orEmpty(ends);
		regime = Texts.typed(regime);
		dated = orEmpty(dated);
		dateNote = Texts.typed(dateNote);
		url = Texts.typed(url);
		source = Texts.typed(source);
		press = Texts.typed(press);
	}

	static ReportForm empty(ReportKind kind) {
		return new ReportForm(TimeOrderedId.next().toString(), "", kind.name(), "", "", "", "", DateParts.EMPTY,
				DateParts.EMPTY, "", DateParts.EMPTY, "", "", "", "");
	}

	static ReportForm of(ReportDetails details) {
		var report = details.report();
		return new ReportForm(report.id().toString(), String.valueOf(report.version()), report.kind().name(), "", "",
				report.title(), report.periodLabel(), DateParts.of(report.startsOn()), DateParts.of(report.endsOn()),
				details.regimeKey(), shown(report.datedOn(), report.datePrecision()), Texts.shown(details.dateNote()),
				Texts.shown(details.url()), Texts.shown(details.source()), "");
	}

	ReportForm withVersion(int current) {
		return new ReportForm(this.id, String.valueOf(current), this.kind, this.group, this.organisation, this.title,
				this.period, this.starts, this.ends, this.regime, this.dated, this.dateNote, this.url, this.source, "");
	}

	/** A subgroup's report names its group, an agency's its agency. */
	void checkBody(Errors errors) {
		if ("SUBGROUP".equals(this.kind) && this.group.isEmpty()) {
			errors.rejectValue("group", "NotBlank");
		}
		if ("AGENCY".equals(this.kind) && this.organisation.isEmpty()) {
			errors.rejectValue("organisation", "NotBlank");
		}
	}

	NewReport toNew() {
		return new NewReport(Forms.id(this.id), null, Forms.choice(ReportKind.class, this.kind),
				"SUBGROUP".equals(this.kind) ? Texts.orNothing(this.group) : null,
				"AGENCY".equals(this.kind) ? Texts.orNothing(this.organisation) : null, this.title, this.period,
				this.starts.parse().orElseThrow(), this.ends.parse().orElseThrow(),
				ReportDates.date(this.dated).orElseThrow(), ReportDates.precision(this.dated),
				Texts.orNothing(this.dateNote), Texts.orNothing(this.regime), Texts.orNothing(this.url),
				Texts.orNothing(this.source));
	}

	ReportEdit toEdit() {
		return new ReportEdit(this.title, this.period, this.starts.parse().orElseThrow(),
				this.ends.parse().orElseThrow(), ReportDates.date(this.dated).orElseThrow(),
				ReportDates.precision(this.dated), Texts.orNothing(this.dateNote), Texts.orNothing(this.regime),
				Texts.orNothing(this.url), Texts.orNothing(this.source), Forms.version(this.version));
	}

	private static DateParts shown(LocalDate date, DatePrecision precision) {
		var parts = DateParts.of(date);
		return switch (precision) {
			case DAY -> parts;
			case MONTH -> new DateParts("", parts.month(), parts.year());
			case YEAR -> new DateParts("", "", parts.year());
		};
	}

	private static DateParts orEmpty(@Nullable DateParts parts) {
		return (parts != null) ? parts : DateParts.EMPTY;
	}

}
