package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.transfer.table.Part;
import org.throughline.assurance.PeerReviewContent;
import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewEdit;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.PeerReviewsTable.Values;

/**
 * Peer reviews of self-assessments, one a row.
 */
@Component
class PeerReviewsTable extends TransferTable<Part<StandardSetDetails, PeerReviewDetails>, Values> {

	private static final Columns<Part<StandardSetDetails, PeerReviewDetails>> COLUMNS = new Columns<>();

	static {
		StandardSets.column(COLUMNS).identifying();
		COLUMNS.organisation("organisation", Part.of((review) -> Slugs.of(review.organisation())))
			.shownAs(Part.of(PeerReviewsTable::organisation))
			.alias(Part.of((review) -> Slugs.of(review.organisation())))
			.identifying();
		COLUMNS.approximateDate("when", Part.of((review) -> HeldDates.cell(review.content().date()))).identifying();
		COLUMNS.choice("outcome", PeerReviewOutcome.class, Part.of((review) -> review.content().outcome()))
			.orElse(PeerReviewOutcome.NOT_STATED);
		COLUMNS.text("findings", Columns.WORDING, Part.of((review) -> review.content().asWritten())).identifying();
		COLUMNS.report(Part.of(PeerReviewDetails::reportSlug));
		COLUMNS.note(Part.of((review) -> review.content().note()));
		COLUMNS.reference((review) -> review.parent().slug() + "/" + review.item().number());
	}

	private final StandardSetService sets;

	private final PeerReviewService reviews;

	private final SelfAssessmentService assessments;

	PeerReviewsTable(TableSupport support, StandardSetService sets, PeerReviewService reviews,
			SelfAssessmentService assessments) {
		super(support, "peer-reviews", "self-assessments", COLUMNS);
		this.sets = sets;
		this.reviews = reviews;
		this.assessments = assessments;
	}

	@Override
	protected List<Part<StandardSetDetails, PeerReviewDetails>> existing(UUID partnershipId) {
		var sets = this.sets.list(partnershipId);
		var byId = sets.stream().collect(Collectors.toMap(StandardSetDetails::id, Function.identity()));
		return this.reviews.all(partnershipId, sets)
			.stream()
			.map((review) -> new Part<>(Objects.requireNonNull(byId.get(review.setId())), review))
			.toList();
	}

	@Override
	protected RowReader<Part<StandardSetDetails, PeerReviewDetails>, Values> reader(UUID partnershipId,
			List<Part<StandardSetDetails, PeerReviewDetails>> existing, Lookups lookups) {
		var known = new StandardSets(this.sets.list(partnershipId));
		var asked = this.assessments.all(partnershipId, known.all())
			.entrySet()
			.stream()
			.flatMap(
					(one) -> one.getValue().stream().map((each) -> one.getKey().slug() + "/" + each.organisationSlug()))
			.collect(Collectors.toSet());
		return (row) -> {
			var set = known.read(row, "set");
			var review = row.existing();
			if (review != null && set != null && !set.id().equals(review.parent().id())) {
				row.error("set", "table.peer-reviews.error.moved");
			}
			String organisation = row.get("organisation");
			if (organisation != null && set != null && !asked.contains(set.slug() + "/" + organisation)) {
				row.error("organisation", "table.peer-reviews.error.organisation", set.title());
			}
			return new Values((set != null) ? set.slug() : "", values(row));
		};
	}

	private static PeerReviewEdit values(Row<Part<StandardSetDetails, PeerReviewDetails>> row) {
		return new PeerReviewEdit(new PeerReviewContent(HeldDates.value(row.get("when")), row.require("outcome"),
				row.get("findings"), row.get("note")), row.get("organisation"), row.get("report"));
	}

	private static @Nullable String organisation(PeerReviewDetails review) {
		var organisation = review.organisation();
		return (organisation != null) ? organisation.name() : null;
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Part<StandardSetDetails, PeerReviewDetails>, Values>> changes,
			String fileName) {
		var current = StandardSets.current(this.sets, partnershipId);
		for (var change : changes) {
			var set = current.apply(change.values().set());
			var existing = change.existing();
			if (existing == null) {
				this.reviews.add(partnershipId, set, TimeOrderedId.next(), change.values().edit());
			}
			else {
				this.reviews.edit(partnershipId, set, existing.item().number(), existing.item().version(),
						change.values().edit());
			}
		}
	}

	/** New values of a peer review. */
	record Values(String set, PeerReviewEdit edit) {

	}

}
