package org.throughline.transfer.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewEdit;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.assurance.PeerReviewsTable.Line;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Peer reviews of self-assessments as a table: one review a row.
 */
@Component
class PeerReviewsTable implements TransferTable<Line> {

	private static final String ORGANISATION = "organisation";

	private static final String OUTCOME = "outcome";

	private static final String WORDS = "asWritten";

	private final NamedInTables names;

	private final StandardSetService sets;

	private final PeerReviewService reviews;

	private final SelfAssessmentService assessments;

	PeerReviewsTable(NamedInTables names, StandardSetService sets, PeerReviewService reviews,
			SelfAssessmentService assessments) {
		this.names = names;
		this.sets = sets;
		this.reviews = reviews;
		this.assessments = assessments;
	}

	@Override
	public String key() {
		return "peer-reviews";
	}

	@Override
	public String rows() {
		return "peer reviews";
	}

	@Override
	public String page() {
		return "self-assessments";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(NamedSets.column(),
				TableColumn
					.of(ColumnKind.ORGANISATION, ORGANISATION, "Organisation",
							"Whose self-assessment was tested; empty where it was all of the audit")
					.alsoWorded("Agency", "Reviewed", "School"),
				Cells.when().alsoWorded("Held on", "Date"),
				TableColumn
					.choice(OUTCOME, "Outcome", this.names.answers(PeerReviewOutcome.values()),
							"Not stated where nothing stands")
					.used(Use.SAID_ONLY),
				TableColumn.text(WORDS, "What it found", WORDING, "As written").alsoWorded("Findings", "Comments"),
				Cells.report(), Cells.note());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(NamedSets.SET) + " / " + cell.apply(ORGANISATION) + " / "
				+ Cells.sameDay(cell.apply(Cells.WHEN)) + " / " + cell.apply(WORDS);
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.sets.list(partnershipId), all(partnershipId));
	}

	private List<PeerReviewDetails> all(UUID partnershipId) {
		return this.reviews.all(partnershipId, this.sets.list(partnershipId));
	}

	private List<HeldRow> held(List<StandardSetDetails> sets, List<PeerReviewDetails> all) {
		var byId = new HashMap<UUID, StandardSetDetails>();
		sets.forEach((set) -> byId.put(set.id(), set));
		return all.stream().map((one) -> {
			var set = Objects.requireNonNull(byId.get(one.setId()));
			var also = new HashMap<>(Map.of(NamedSets.SET, set.slug()));
			if (one.organisationSlug() != null) {
				also.put(ORGANISATION, one.organisationSlug());
			}
			return new HeldRow(set.slug() + "/" + one.number(),
					new Cells().put(NamedSets.SET, set.title())
						.put(ORGANISATION, one.organisationName())
						.put(Cells.WHEN, (one.heldOn() != null) ? one.held() : null)
						.put(OUTCOME, this.names.text(one.outcome()))
						.put(WORDS, one.asWritten())
						.put(Cells.REPORT, one.reportSlug())
						.put(Cells.NOTE, one.note())
						.all(),
					also);
		}).toList();
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		var sets = new NamedSets(this.sets.list(partnershipId));
		var all = all(partnershipId);
		var held = held(sets.all(), all);
		var byReference = new HashMap<String, PeerReviewDetails>();
		for (int at = 0; at < all.size(); at++) {
			byReference.put(held.get(at).reference(), all.get(at));
		}
		var asked = this.assessments.all(partnershipId, sets.all());
		var known = this.names.find(partnershipId);
		return new RowReading<>() {

			@Override
			public List<HeldRow> held() {
				return held;
			}

			@Override
			public Line read(TableRow row) {
				var before = (row.held() != null) ? byReference.get(row.held().reference()) : null;
				var set = sets.read(row);
				if (before != null && set.isPresent() && !set.get().id().equals(before.setId())) {
					row.wrong(NamedSets.SET, "A peer review stays with its audit. Leave the reference empty");
				}
				var edit = edit(row, before, known);
				if (edit.organisationSlug() != null && set.isPresent()
						&& asked.getOrDefault(set.get(), List.of())
							.stream()
							.map(SelfAssessmentDetails::organisationSlug)
							.noneMatch(edit.organisationSlug()::equals)) {
					row.wrong(ORGANISATION, "This organisation is not asked in " + set.get().title());
				}
				return new Line(set.map(StandardSetDetails::slug).orElse(""), (before != null) ? before.number() : 0,
						(before != null) ? before.version() : 0, edit);
			}

		};
	}

	private static PeerReviewEdit edit(TableRow row, @Nullable PeerReviewDetails before, NamedInTables.Found known) {
		String organisation = row.text(ORGANISATION).isEmpty() ? null
				: (before == null || row.changed(ORGANISATION)) ? row.value(ORGANISATION) : before.organisationSlug();
		if (organisation == null && !row.text(ORGANISATION).isEmpty()) {
			row.wrong(ORGANISATION, "Write the name of an organisation held here");
		}
		var when = Cells.when(row);
		return new PeerReviewEdit(organisation, when.day(), when.precision(),
				Cells.choice(row, OUTCOME, PeerReviewOutcome.class, (before != null) ? before.outcome() : null,
						PeerReviewOutcome.NOT_STATED),
				row.words(WORDS), known.report(row, Cells.REPORT), row.words(Cells.NOTE));
	}

	@Override
	public void save(UUID partnershipId, List<Line> lines, String fileName) {
		var sets = new HashMap<String, StandardSetDetails>();
		for (var line : lines) {
			var set = sets.computeIfAbsent(line.set(), (slug) -> this.sets.details(partnershipId, slug));
			if (line.number() == 0) {
				this.reviews.add(partnershipId, set, TimeOrderedId.next(), line.edit());
			}
			else {
				this.reviews.edit(partnershipId, set, line.number(), line.version(), line.edit());
			}
		}
	}

	/**
	 * A peer review ready to be saved.
	 *
	 * @param set its set of standards
	 * @param number its number; 0 where it is new
	 * @param version which state of it was read
	 * @param edit what it is to say
	 */
	record Line(String set, int number, int version, PeerReviewEdit edit) {

	}

}
