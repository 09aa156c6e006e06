package org.throughline.browse;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;

/**
 * What stands at the head of a report on each of its pages.
 *
 * @param id which it is
 * @param slug its name in addresses
 * @param kind whose report it is
 * @param title as printed
 * @param body name of the partnership, group or agency as at the report's date
 * @param partnershipName the partnership's name as at the report's date
 * @param periodLabel the period it covers
 * @param startsOn first day of the period
 * @param endsOn last day of the period
 * @param state whether it is published
 * @param datedOn the document's own date
 * @param datePrecision how exactly that is known
 * @param dateNote what is uncertain about it
 * @param url where the body published it itself
 * @param source where the words come from
 * @param regime the law and guidance it was written under
 * @param remit what the reporting group is for; none for other reports
 * @param told what it holds: names of parts and of kinds outside any section
 * @param reviewed whether there is something public to tell of reviews of its period
 * @param followedUp whether plans or recommendations of it are public
 * @param related the other reports of the same period
 * @param before the report before it in the same series
 * @param after the report after it in the same series
 */
public record ReportHeading(UUID id, String slug, ReportKind kind, String title, String body, String partnershipName,
		String periodLabel, LocalDate startsOn, LocalDate endsOn, ReportState state, LocalDate datedOn,
		DatePrecision datePrecision, @Nullable String dateNote, @Nullable String url, @Nullable String source,
		StatutoryBasis regime, @Nullable String remit, List<String> told, boolean reviewed, boolean followedUp,
		List<ReportReference> related, @Nullable ReportReference before, @Nullable ReportReference after) {

	/** The report as links speak of it. */
	public ReportReference reference() {
		return new ReportReference(this.slug, this.kind, this.title, this.periodLabel, this.body, this.state);
	}

	/** Its title, with the period where the title does not say it. */
	public String name() {
		return this.title.contains(this.periodLabel) ? this.title : this.title + " " + this.periodLabel;
	}

	/** The document's own date, as exactly as it is known. */
	public String dated() {
		return Dates.inWords(this.datedOn, this.datePrecision);
	}

	/** Where the body published it, if that is an address of the web. */
	public @Nullable String webAddress() {
		return (this.url != null && this.url.matches("https?://\\S+")) ? this.url : null;
	}

	/** Its parts that have content; the overview and governance always have some. */
	public List<ReportPart> parts() {
		Set<ReportPart> parts = new LinkedHashSet<>();
		for (ReportPart part : ReportPart.values()) {
			if (part == ReportPart.OVERVIEW || part == ReportPart.GOVERNANCE || this.told.contains(part.name())
					|| kinds(part).stream().anyMatch((kind) -> this.told.contains(kind.name()))) {
				parts.add(part);
			}
		}
		return List.copyOf(parts);
	}

	/** The kinds read in a part when they belong to no section. */
	static List<StatementKind> kinds(ReportPart part) {
		return List.of(StatementKind.values()).stream().filter((kind) -> kind.part() == part).toList();
	}

	/**
	 * The law and guidance a report was written under.
	 *
	 * @param name how the guidance is called
	 * @param body who answers for the report under it
	 * @param reportDuty what it asks of the yearly report
	 * @param source where that is laid down
	 * @param verified whether that was confirmed
	 */
	public record StatutoryBasis(String name, String body, String reportDuty, String source, boolean verified) {

	}

}
