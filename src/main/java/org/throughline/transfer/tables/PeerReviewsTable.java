package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.DateHeld;
import org.throughline.assurance.PeerReviewContent;
import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewEdit;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.TableSupport;

/**
 * Peer reviews of self-assessments, one a row.
 */
@Component
class PeerReviewsTable extends StandardSetTable<PeerReviewDetails, PeerReviewEdit> {

	private static final Columns<Part<StandardSetDetails, PeerReviewDetails>> COLUMNS = setColumns();
	static {
		organisation(COLUMNS, "organisation", (review) -> NamedReference.slugOf(review.organisation()),
				PeerReviewsTable::organisation)
			.identifying();
		COLUMNS.approximateDate("when", Part.of((review) -> review.content().date().value())).identifying();
		COLUMNS.choice("outcome", PeerReviewOutcome.class, Part.of((review) -> review.content().outcome()))
			.orElse(PeerReviewOutcome.NOT_STATED);
		COLUMNS.text("findings", Columns.WORDING, Part.of((review) -> review.content().asWritten()))
			.evidence()
			.identifying();
		COLUMNS.report(Part.of(PeerReviewDetails::reportSlug));
		COLUMNS.note(Part.of((review) -> review.content().note()));
		COLUMNS.reference((review) -> review.parent().slug() + "/" + review.item().number());
	}

	private final PeerReviewService reviews;

	private final SelfAssessmentService assessments;

	PeerReviewsTable(TableSupport support, StandardSetService sets, PeerReviewService reviews,
			SelfAssessmentService assessments) {
		super(support, "peer-reviews", COLUMNS, sets);
		this.reviews = reviews;
		this.assessments = assessments;
	}

	private static @Nullable String organisation(PeerReviewDetails review) {
		var organisation = review.organisation();
		return (organisation != null) ? organisation.name() : null;
	}

	@Override
	List<Part<StandardSetDetails, PeerReviewDetails>> items(UUID partnershipId, List<StandardSetDetails> sets) {
		var all = this.reviews.all(partnershipId, sets);
		return sets.stream()
			.flatMap((set) -> all.stream()
				.filter((review) -> review.setId().equals(set.id()))
				.map((review) -> new Part<>(set, review)))
			.toList();
	}

	@Override
	Converter<PeerReviewDetails, PeerReviewEdit> converter(UUID partnershipId, List<StandardSetDetails> sets) {
		var asked = parts(this.assessments.all(partnershipId, sets))
			.map((one) -> one.parent().slug() + "/" + one.item().organisationSlug())
			.collect(Collectors.toSet());
		return (row, set) -> {
			String organisation = row.get("organisation");
			if (organisation != null && set != null && !asked.contains(set.slug() + "/" + organisation)) {
				row.error("organisation", "table.peer-reviews.error.organisation", set.title());
			}
			var content = new PeerReviewContent(DateHeld.of(row.get("when")), row.require("outcome"),
					row.get("findings"), row.get("note"));
			return new PeerReviewEdit(content, organisation, row.get("report"));
		};
	}

	@Override
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, PeerReviewDetails>, Values<PeerReviewEdit>>> changes,
			String fileName) {
		for (var change : changes) {
			var set = change.values().requireSet();
			if (change.existing() == null) {
				this.reviews.add(partnershipId, set, change.values().item());
			}
			else {
				var review = change.existing().item();
				this.reviews.edit(partnershipId, set, review.number(), review.version(), change.values().item());
			}
		}
	}

}
