package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.throughline.platform.govuk.Choice;

/**
 * Names a partnership's reports to modules that hold what reports state: figures, money,
 * ratings. Implemented by the module that keeps the reports.
 */
public interface ReportDirectory {

	/** All reports of the partnership, drafts too, the newest period first. */
	List<NamedReport> reportsOf(UUID partnershipId);

	/** Returns all reports of the partnership for a form; drafts are marked. */
	default List<Choice> choices(UUID partnershipId) {
		return reportsOf(partnershipId).stream()
			.map((report) -> new Choice(report.slug(), report.words() + (report.published() ? "" : " (draft)")))
			.toList();
	}

	/**
	 * A report as other things name it.
	 *
	 * @param slug its name in addresses
	 * @param title as printed
	 * @param body whose report it is, as at its date
	 * @param own whether it is the partnership's own, not one of a subgroup or agency
	 * @param periodLabel the period it covers
	 * @param startsOn first day of that
	 * @param endsOn last day of that
	 * @param published whether everyone reads it
	 */
	record NamedReport(String slug, String title, String body, boolean own, String periodLabel, LocalDate startsOn,
			LocalDate endsOn, boolean published) {

		/** In a list to choose from: "2024/25: Oxfordshire …: Annual report". */
		public String words() {
			return this.periodLabel + ": " + (this.own ? "" : this.body + ": ") + this.title;
		}

	}

}
