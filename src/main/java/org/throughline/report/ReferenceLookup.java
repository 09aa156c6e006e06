package org.throughline.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordDirectory;
import org.throughline.partnership.RecordDirectory.NamedRecord;
import org.throughline.partnership.ReviewDirectory;
import org.throughline.statute.RegimeSummary;
import org.throughline.statute.StatuteService;
import org.throughline.theme.ThemeService;

/**
 * Finds identifiers of other modules by slug.
 */
@Component
class ReferenceLookup {

	private final PartnershipService partnerships;

	private final GovernanceService governance;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final StatuteService statute;

	private final ReviewDirectory reviews;

	private final List<RecordDirectory> records;

	ReferenceLookup(PartnershipService partnerships, GovernanceService governance, OrganisationService organisations,
			ThemeService themes, StatuteService statute, ReviewDirectory reviews, List<RecordDirectory> records) {
		this.partnerships = partnerships;
		this.governance = governance;
		this.organisations = organisations;
		this.themes = themes;
		this.statute = statute;
		this.reviews = reviews;
		this.records = records;
	}

	Optional<UUID> partnership(@Nullable String slug) {
		return (slug != null) ? this.partnerships.find(slug).map(PartnershipSummary::id) : Optional.empty();
	}

	Map<String, UUID> groups(UUID partnershipId) {
		return this.governance.groups(partnershipId)
			.stream()
			.collect(Collectors.toMap(GroupDetails::slug, GroupDetails::id));
	}

	Map<String, UUID> organisations() {
		return this.organisations.idsBySlug();
	}

	/** Returns the reviews that the reader may see, by reference. */
	Map<String, UUID> reviews(UUID partnershipId) {
		return this.reviews.readable(partnershipId)
			.stream()
			.collect(Collectors.toMap(ReviewDirectory.NamedReview::reference, ReviewDirectory.NamedReview::id));
	}

	/** Returns the records of a kind that statements can be linked to, in order. */
	List<NamedRecord> records(UUID partnershipId, RecordDirectory.Kind kind) {
		return this.records.stream()
			.filter((directory) -> directory.kind() == kind)
			.flatMap((directory) -> directory.records(partnershipId).stream())
			.toList();
	}

	/** Returns the same records by reference. */
	Map<String, UUID> ids(UUID partnershipId, RecordDirectory.Kind kind) {
		return records(partnershipId, kind).stream().collect(Collectors.toMap(NamedRecord::reference, NamedRecord::id));
	}

	Set<String> completed(UUID partnershipId, RecordDirectory.Kind kind) {
		return records(partnershipId, kind).stream()
			.filter(NamedRecord::completed)
			.map(NamedRecord::reference)
			.collect(Collectors.toSet());
	}

	Map<String, UUID> themes() {
		return this.themes.idsBySlug();
	}

	Set<String> regimes() {
		return this.statute.regimes().stream().map(RegimeSummary::key).collect(Collectors.toSet());
	}

	/** Locks the partnership, so that one person at a time creates reports. */
	void lockPartnership(UUID partnershipId) {
		this.partnerships.lock(partnershipId);
	}

}
