package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.NotRated;
import org.throughline.assurance.RatingLevel;
import org.throughline.assurance.RatingRow;
import org.throughline.assurance.RatingRowService;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Ratings of self-assessments, one organisation's rating of one standard a row. Moderated
 * ratings are exported as well; they have a table of their own.
 */
@Component
class RatingsTable extends StandardSetTable<RatingRow, RatingRow> {

	private static final Columns<Part<StandardSetDetails, RatingRow>> COLUMNS = setColumns();
	static {
		organisation(COLUMNS, "organisation", RatingRow::organisationSlug, RatingRow::organisationName).required()
			.identifying()
			.fixed();
		StandardSets.column(COLUMNS, (row) -> new StandardDetails(row.rating().number(), row.standard(), null));
		COLUMNS.text("level", 60, Part.of(RatingRow::answer));
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

	RatingsTable(TableSupport support, RatingRowService ratings, StandardSetService sets) {
		super(support, "ratings", COLUMNS, sets);
		this.ratings = ratings;
	}

	@Override
	protected String valueColumn() {
		return "level";
	}

	@Override
	List<Part<StandardSetDetails, RatingRow>> items(UUID partnershipId, List<StandardSetDetails> sets) {
		var bySlug = sets.stream().collect(Collectors.toMap(StandardSetDetails::slug, Function.identity()));
		return this.ratings.rows(partnershipId)
			.stream()
			.map((row) -> new Part<>(Objects.requireNonNull(bySlug.get(row.setSlug())), row))
			.toList();
	}

	@Override
	Converter<RatingRow, RatingRow> converter(UUID partnershipId, List<StandardSetDetails> sets) {
		return RatingsTable::values;
	}

	private static RatingRow values(Row<Part<StandardSetDetails, RatingRow>> row, @Nullable StandardSetDetails set) {
		int number = StandardSets.standard(row, set, (existing) -> existing.rating().number());
		var existing = row.existing();
		if (existing != null) {
			String level = row.text("level");
			String answer = existing.item().answer();
			if (level.equalsIgnoreCase(answer) || NotRated.normalised(level).equals(answer)) {
				row.ignore("level");
			}
		}
		if (NotRated.of(row.get("level")) == null) {
			StandardSets.checkLevel(row, set);
		}
		return RatingRow.of((set != null) ? set.slug() : "", row.require("organisation"),
				new RatingEdit(number, row.get("level"), row.get("evidence"), row.require("confirmed")));
	}

	@Override
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, RatingRow>, Values<RatingRow>>> changes, String fileName) {
		this.ratings.saveAll(partnershipId, changes.stream().map((change) -> change.values().item()).toList());
	}

}
