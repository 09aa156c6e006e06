package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

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
import org.throughline.transfer.tables.StandardSets.InSet;

/**
 * Peer reviews of self-assessments, one a row.
 */
@Component
class PeerReviewsTable extends TransferTable<InSet<PeerReviewDetails>, Values> {

	private static final Columns<InSet<PeerReviewDetails>> COLUMNS = new Columns<>();

	static {
		StandardSets.column(COLUMNS).identifying();
		COLUMNS.organisation("organisation", InSet.of((review) -> Slugs.of(review.organisation())))
			.shownAs(InSet.of(PeerReviewsTable::organisation))
			.alias(InSet.of((review) -> Slugs.of(review.organisation())))
			.identifying();
		COLUMNS.approximateDate("when", InSet.of((review) -> HeldDates.cell(review.content().date()))).identifying();
		COLUMNS.choice("outcome", PeerReviewOutcome.class, InSet.of((review) -> review.content().outcome()))
			.orElse(PeerReviewOutcome.NOT_STATED);
		COLUMNS.text("findings", Columns.WORDING, InSet.of((review) -> review.content().asWritten())).identifying();
		COLUMNS.report(InSet.of(PeerReviewDetails::reportSlug));
		COLUMNS.note(InSet.of((review) -> review.content().note()));
		COLUMNS.reference((review) -> review.set().slug() + "/" + review.item().number());
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
	protected List<InSet<PeerReviewDetails>> existing(UUID partnershipId) {
		var sets = this.sets.list(partnershipId);
		var byId = sets.stream().collect(Collectors.toMap(StandardSetDetails::id, Function.identity()));
		return this.reviews.all(partnershipId, sets)
			.stream()
			.map((review) -> new InSet<>(Objects.requireNonNull(byId.get(review.setId())), review))
			.toList();
	}

	@Override
	protected RowReader<InSet<PeerReviewDetails>, Values> reader(UUID partnershipId,
			List<InSet<PeerReviewDetails>> existing, Lookups lookups) {
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
			if (review != null && set != null && !set.id().equals(review.set().id())) {
				row.error("set", "table.peer-reviews.error.moved");
			}
			String organisation = row.get("organisation");
			if (organisation != null && set != null && !asked.contains(set.slug() + "/" + organisation)) {
				row.error("organisation", "table.peer-reviews.error.organisation", set.title());
			}
			return new Values((set != null) ? set.slug() : "", values(row));
		};
	}

	private static PeerReviewEdit values(Row<InSet<PeerReviewDetails>> row) {
		return new PeerReviewEdit(new PeerReviewContent(HeldDates.value(row.get("when")), row.require("outcome"),
				row.get("findings"), row.get("note")), row.get("organisation"), row.get("report"));
	}

	private static @Nullable String organisation(PeerReviewDetails review) {
		var organisation = review.organisation();
		return (organisation != null) ? organisation.name() : null;
	}

	@Override
	protected void save(UUID partnershipId, List<Change<InSet<PeerReviewDetails>, Values>> changes, String fileName) {
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
