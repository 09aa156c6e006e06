package org.throughline.transfer.tables;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.transfer.table.Part;
import org.throughline.assurance.RatingLevel;
import org.throughline.assurance.RatingRow;
import org.throughline.assurance.RatingRowService;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.Sheet;
import org.throughline.transfer.table.TableSupport;

/**
 * Ratings of self-assessments, one organisation's rating of one standard a row. Moderated
 * ratings are exported beside them; they have a table of their own.
 */
@Component
class RatingsTable extends TransferTable<Part<StandardSetDetails, RatingRow>, RatingRow> {

	private static final Columns<Part<StandardSetDetails, RatingRow>> COLUMNS = new Columns<>();

	static {
		StandardSets.column(COLUMNS).identifying();
		COLUMNS.organisation("organisation", Part.of(RatingRow::organisationSlug))
			.shownAs(Part.of((row) -> row.organisation().name()))
			.alias(Part.of(RatingRow::organisationSlug))
			.required()
			.identifying();
		StandardSets.standardColumn(COLUMNS, (row) -> new StandardDetails(row.rating().number(), row.standard(), null))
			.identifying();
		COLUMNS.text("level", 60, Part.of((row) -> row.rating().level()));
		COLUMNS.text("evidence", Columns.WORDING, Part.of((row) -> row.rating().evidence())).evidence();
		COLUMNS.yesNo("confirmed", Part.of((row) -> (row.rating().level() != null) ? row.rating().confirmed() : null))
			.orElse(true);
		COLUMNS
			.text("meaning", Columns.WORDING,
					(row) -> row.parent()
						.scheme()
						.level(row.item().rating().level())
						.map(RatingLevel::definition)
						.orElse(null))
			.exportOnly();
		COLUMNS.text("moderated", 60, Part.of(RatingRow::moderated)).exportOnly();
		COLUMNS.reference((row) -> row.parent().slug() + "/" + row.item().organisationSlug() + "/"
				+ row.item().rating().number());
	}

	private final RatingRowService ratings;

	private final StandardSetService sets;

	RatingsTable(TableSupport support, RatingRowService ratings, StandardSetService sets) {
		super(support, "ratings", "self-assessments", COLUMNS);
		this.ratings = ratings;
		this.sets = sets;
	}

	@Override
	protected String valueColumn() {
		return "level";
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return StandardSets.parts(this.sets.list(partnershipId));
	}

	/** Turns sheets of organisations by standards into rows. */
	@Override
	protected List<Sheet> arrange(UUID partnershipId, List<Sheet> sheets) {
		return RatingMatrix.turned(sheets,
				this.sets.list(partnershipId)
					.stream()
					.flatMap((set) -> set.standards().stream())
					.map((standard) -> standard.title().toLowerCase(Locale.UK))
					.collect(Collectors.toSet()));
	}

	@Override
	protected List<Part<StandardSetDetails, RatingRow>> existing(UUID partnershipId) {
		return existing(partnershipId, null);
	}

	@Override
	protected List<Part<StandardSetDetails, RatingRow>> existing(UUID partnershipId, @Nullable String part) {
		var bySlug = this.sets.list(partnershipId)
			.stream()
			.collect(Collectors.toMap(StandardSetDetails::slug, Function.identity()));
		return this.ratings.rows(partnershipId, part)
			.stream()
			.map((row) -> new Part<>(Objects.requireNonNull(bySlug.get(row.setSlug())), row))
			.toList();
	}

	@Override
	protected RowReader<Part<StandardSetDetails, RatingRow>, RatingRow> reader(UUID partnershipId,
			List<Part<StandardSetDetails, RatingRow>> existing, Lookups lookups) {
		var known = new StandardSets(this.sets.list(partnershipId));
		return (row) -> values(row, known);
	}

	private RatingRow values(Row<Part<StandardSetDetails, RatingRow>> row, StandardSets sets) {
		var set = sets.read(row, "set");
		var standard = StandardSets.standard(row, "standard", set);
		int number = (standard != null) ? standard.number() : 0;
		String slug = (set != null) ? set.slug() : "";
		String organisation = row.require("organisation");
		var existing = row.existing();
		if (existing != null) {
			if (set != null && standard != null
					&& !reference(existing).equals(slug + "/" + organisation + "/" + number)) {
				row.error("standard", "table.ratings.error.moved");
			}
			if (number == existing.item().rating().number()) {
				row.ignore("standard");
			}
			if (row.text("level").equalsIgnoreCase(existing.item().rating().level())) {
				row.ignore("level");
			}
		}
		StandardSets.checkLevel(row, "level", set);
		return RatingRow.of(slug, organisation,
				new RatingEdit(number, row.get("level"), row.get("evidence"), row.require("confirmed")));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Part<StandardSetDetails, RatingRow>, RatingRow>> changes,
			String fileName) {
		this.ratings.saveAll(partnershipId, changes.stream().map(Change::values).toList());
	}

}
