package org.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import org.throughline.platform.time.DatePrecision;

/**
 * A report in a list.
 *
 * @param publication its state and day of publication
 * @param content its details
 * @param version version for the next edit
 */
public record ReportSummary(UUID id, UUID partnershipId, String slug, @JsonUnwrapped ReportedBy by,
		@JsonUnwrapped Publication publication, @JsonUnwrapped ReportContent content, int version) {

	private static final Pattern YEARS = Pattern.compile("\\b20\\d\\d/\\d\\d\\b");

	public ReportKind kind() {
		return this.by.kind;
	}

	/** Returns the name of the reporting body at the document date. */
	public String body() {
		return this.by.body;
	}

	public ReportState state() {
		return this.publication.state;
	}

	/** Returns the stage of the draft, or the last one before it was published. */
	public ReportStage stage() {
		return this.publication.stage;
	}

	/** Returns whether its words can be edited. */
	public boolean editable() {
		return draft() && stage().editable();
	}

	/**
	 * Returns whether the safeguarding partners sign it before it is published: their own
	 * reports, not those of others, nor an amendment of a published one.
	 */
	public boolean needsSignOff() {
		return (kind() == ReportKind.PARTNERSHIP || kind() == ReportKind.JOINT) && this.publication.amendsId == null;
	}

	public boolean draft() {
		return state() == ReportState.DRAFT;
	}

	public boolean published() {
		return state() == ReportState.PUBLISHED;
	}

	/** Returns whether it becomes public on its day of publication. */
	public boolean sealed() {
		return state() == ReportState.SEALED;
	}

	/** Returns how this draft changes a published report; {@code null} if it does not. */
	public @Nullable AmendmentKind amendmentKind() {
		return this.publication.amendmentKind;
	}

	/** Returns the day of publication, or {@code null} if unknown or a draft. */
	public @Nullable LocalDate publishedOn() {
		return draft() ? null : this.publication.publishedOn;
	}

	public String title() {
		return this.content.title();
	}

	/**
	 * Returns the title as lists show it: with the period if the title does not contain
	 * it, and with how a draft changes a published report.
	 */
	public String name() {
		String name = name(title(), periodLabel());
		AmendmentKind kind = amendmentKind();
		return (kind != null) ? StringUtils.capitalize(kind.name().toLowerCase(Locale.ROOT)) + ": " + name : name;
	}

	/**
	 * Returns the title of a report, with its period if the title does not contain it.
	 */
	public static String name(String title, String periodLabel) {
		return title.contains(periodLabel) ? title : title + ", " + periodLabel;
	}

	public String periodLabel() {
		return this.content.period().label();
	}

	public LocalDate startsOn() {
		return this.content.period().startsOn();
	}

	public LocalDate endsOn() {
		return this.content.period().endsOn();
	}

	public LocalDate datedOn() {
		return this.content.document().datedOn();
	}

	public DatePrecision datePrecision() {
		return this.content.document().datePrecision();
	}

	/**
	 * Returns whether it is the partnership's own report of a period or, of a record
	 * without one, of its day.
	 */
	public boolean covers(@Nullable LocalDate day, @Nullable String period) {
		return kind() == ReportKind.PARTNERSHIP && ((period != null) ? period.equals(periodLabel())
				: day != null && !day.isBefore(startsOn()) && !day.isAfter(endsOn()));
	}

	/** Returns message keys of its missing details. */
	public List<String> missingDetails() {
		var missing = new ArrayList<String>();
		if (YEARS.matcher(title()).results().anyMatch((year) -> !periodLabel().contains(year.group()))) {
			missing.add("details.title");
		}
		if (YEARS.matcher(periodLabel()).lookingAt() && !periodLabel().startsWith(startsOn().getYear() + "/")) {
			missing.add("details.period");
		}
		if (datedOn().isBefore(endsOn())
				|| (datePrecision() != DatePrecision.DAY && this.content.document().dateNote() == null)) {
			missing.add("details.dated");
		}
		if (this.by.authors.isEmpty()) {
			missing.add("details.authors");
		}
		return missing;
	}

	/**
	 * The publisher of a report.
	 *
	 * @param body name of the reporting body, or bodies, at the document date
	 */
	public record ReportedBy(ReportKind kind, String body, List<ReportAuthor> authors) {

	}

	/**
	 * The publication of a report.
	 *
	 * @param stage the stage of a draft
	 * @param publishedOn day of publication, or {@code null} if unknown
	 * @param amendsId the published report that this draft amends
	 * @param amendmentKind whether it amends or corrects it
	 * @param discardedReason why its sealed edition was discarded before it became public
	 * @param overrideReason why it was published without its sign-off, for everyone
	 */
	public record Publication(ReportState state, ReportStage stage, @Nullable LocalDate publishedOn,
			@Nullable UUID amendsId, @Nullable AmendmentKind amendmentKind, @Nullable String discardedReason,
			@Nullable String overrideReason) {

	}

}
