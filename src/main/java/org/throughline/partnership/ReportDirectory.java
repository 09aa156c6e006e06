package org.throughline.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.govuk.Choice;

/**
 * Lists a partnership's reports for modules whose records refer to reports. Implemented
 * by the report module.
 */
public interface ReportDirectory {

	/** Returns all reports of the partnership, including drafts, newest period first. */
	default List<NamedReport> reportsOf(UUID partnershipId) {
		return reportsOf(List.of(partnershipId)).getOrDefault(partnershipId, List.of());
	}

	/**
	 * Returns all reports of partnerships by their identifiers, including drafts, newest
	 * period first.
	 */
	Map<UUID, List<NamedReport>> reportsOf(Collection<UUID> partnershipIds);

	/** Returns the identifiers of all reports of the partnership by their slugs. */
	Map<String, UUID> idsBySlug(UUID partnershipId);

	/**
	 * Returns the identifier of a report; empty if the partnership has no such report.
	 */
	default Optional<UUID> idOf(UUID partnershipId, String slug) {
		return Optional.ofNullable(idsBySlug(partnershipId).get(slug));
	}

	/** Returns all reports of the partnership by slug, for those who name one. */
	default KnownSlugs known(UUID partnershipId) {
		return new KnownSlugs(() -> idsBySlug(partnershipId));
	}

	/** Returns all reports of the partnership for a form; drafts are marked. */
	default List<Choice> choices(UUID partnershipId) {
		return reportsOf(partnershipId).stream()
			.map((report) -> new Choice(report.slug(), report.words() + (report.published() ? "" : " (draft)")))
			.toList();
	}

	/** Returns the names of all reports of the partnership by their slugs. */
	default Map<String, String> words(UUID partnershipId) {
		return reportsOf(partnershipId).stream().collect(Collectors.toMap(NamedReport::slug, NamedReport::words));
	}

	/**
	 * A report to refer to.
	 *
	 * @param title as printed
	 * @param body the reporting body under its name at the report's date
	 * @param own whether it is the partnership's own report, not one of a subgroup or
	 * agency
	 * @param period the period it covers
	 * @param published whether it is published
	 */
	record NamedReport(UUID id, String slug, String title, String body, boolean own, @JsonUnwrapped Period period,
			boolean published) {

		public String periodLabel() {
			return this.period.periodLabel;
		}

		public LocalDate startsOn() {
			return this.period.startsOn;
		}

		public LocalDate endsOn() {
			return this.period.endsOn;
		}

		/**
		 * Returns the text for lists of choices: "2024/25: Oxfordshire …: Annual report".
		 */
		public String words() {
			return periodLabel() + ": " + (this.own ? "" : this.body + ": ") + this.title;
		}

	}

	/**
	 * The period of a report.
	 *
	 * @param periodLabel its label ("2024/25")
	 * @param startsOn first day
	 * @param endsOn last day
	 */
	record Period(String periodLabel, LocalDate startsOn, LocalDate endsOn) {

	}

}
