package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.action.NewRecommendation;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationContent;
import org.throughline.action.RecommendationEdit;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationOrigin;
import org.throughline.action.RecommendationOutcome;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationRow;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSource;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.RecommendationTarget;
import org.throughline.action.ResponseDetails;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceType;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Recommendations, one a row. Reviews and reports they come from are imported first.
 */
@Component
class RecommendationsTable extends SimpleTable<RecommendationRow, NewRecommendation> {

	private static final Columns<RecommendationRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.choice("type", SourceType.class, (row) -> row.recommendation().source().type())
			.orElse(SourceType.OTHER)
			.sameForAll()
			.fixed();
		COLUMNS.text("source", Columns.LINE, (row) -> citation(row).title()).required().sameForAll().identifying();
		COLUMNS.text("sourceReference", 200, RecommendationRow::sourceReference).keptIfEmpty().sameForAll().fixed();
		COLUMNS.text("number", Columns.LINE, (row) -> citation(row).number()).numbering();
		COLUMNS.text("recommendation", Columns.WORDING, (row) -> content(row).wording()).required().identifying();
		COLUMNS.lines("points", Columns.WORDING, (row) -> content(row).pointList());
		COLUMNS.text("addressees", 5_000, (row) -> content(row).target().addressees());
		COLUMNS.organisations("organisations", RecommendationRow::organisationSlugs);
		COLUMNS.themes(RecommendationRow::themeSlugs);
		COLUMNS.choice("response", RecommendationResponse.class, (row) -> row.recommendation().response().response())
			.orElse(RecommendationResponse.NOT_STATED);
		COLUMNS.text("reason", 5_000, (row) -> row.recommendation().response().reason()).statement();
		COLUMNS.text("successMeasure", 5_000, (row) -> content(row).target().successMeasure());
		COLUMNS.day("due", (row) -> content(row).target().dueOn());
		COLUMNS.choice("outcome", RecommendationOutcome.class, (row) -> row.recommendation().outcome().outcome())
			.orElse(RecommendationOutcome.OPEN);
		COLUMNS.text("outcomeReason", 5_000, (row) -> row.recommendation().outcome().reason()).statement();
		COLUMNS.day("outcomeOn", (row) -> row.recommendation().outcome().on());
		COLUMNS.text("progress", Columns.WORDING, (row) -> content(row).progressAsWritten());
		Monitored.add(COLUMNS, (row) -> content(row).monitoring());
		COLUMNS.day("madeOn", (row) -> citation(row).madeOn()).sameForAll();
		COLUMNS.choice("visibility", Visibility.class, (row) -> content(row).visibility())
			.orElse(Visibility.PARTNER)
			.sameForAll();
		COLUMNS.note((row) -> content(row).note());
		COLUMNS.reference((row) -> row.recommendation().reference());
	}

	private final RecommendationService recommendations;

	RecommendationsTable(TableSupport support, RecommendationService recommendations) {
		super(support, "recommendations", "recommendations", COLUMNS, recommendations::rows, recommendations::add,
				(partnershipId, row, values) -> update(recommendations, partnershipId, row, values));
		this.recommendations = recommendations;
	}

	private static RecommendationContent content(RecommendationRow row) {
		return row.recommendation().content();
	}

	private static SourceCitation citation(RecommendationRow row) {
		return content(row).citation();
	}

	@Override
	protected RowReader<RecommendationRow, NewRecommendation> reader(UUID partnershipId,
			List<RecommendationRow> existing, Lookups lookups) {
		var sources = this.recommendations.sources(partnershipId);
		return (row) -> values(row, sources);
	}

	private static NewRecommendation values(Row<RecommendationRow> row, List<RecommendationSource> sources) {
		var response = new ResponseDetails(row.require("response"), row.get("reason"));
		if (response.response().needsReason() && response.reason() == null) {
			row.error("response", "table.recommendations.error.reason");
		}
		var citation = new SourceCitation(row.require("source"), row.get("number"), row.get("madeOn"));
		var content = new RecommendationContent(citation, row.require("recommendation"),
				String.join("\n", row.<List<String>>require("points")),
				new RecommendationTarget(row.get("addressees"), row.get("successMeasure"), row.get("due")),
				row.get("progress"), Monitored.read(row), row.require("visibility"), row.get("note"));
		return new NewRecommendation(source(row, sources), content, response, outcome(row),
				row.require("organisations"), row.require("themes"));
	}

	private static OutcomeDetails outcome(Row<RecommendationRow> row) {
		var outcome = new OutcomeDetails(row.require("outcome"), row.get("outcomeReason"), row.get("outcomeOn"));
		if (outcome.outcome().needsReason() && outcome.reason() == null) {
			row.error("outcome", "table.recommendations.error.outcomeReason");
		}
		if (outcome.closed() == (outcome.on() == null)) {
			row.error("outcomeOn", "table.recommendations.error.outcomeOn");
		}
		return outcome;
	}

	/** The source in Throughline. It never changes. */
	private static RecommendationOrigin source(Row<RecommendationRow> row, List<RecommendationSource> sources) {
		SourceType type = row.require("type");
		String reference = row.get("sourceReference");
		if (row.existing() != null) {
			return row.existing().recommendation().source();
		}
		var id = (reference != null) ? source(sources, type, reference) : null;
		if (reference != null && id == null) {
			row.error("sourceReference", "table.recommendations.error.source");
		}
		return new RecommendationOrigin(type, id);
	}

	private static @Nullable UUID source(List<RecommendationSource> sources, SourceType type, String reference) {
		return sources.stream()
			.filter((source) -> source.type() == type && source.reference().equalsIgnoreCase(reference))
			.map(RecommendationSource::id)
			.findFirst()
			.orElse(null);
	}

	private static void update(RecommendationService recommendations, UUID partnershipId, RecommendationRow row,
			NewRecommendation values) {
		RecommendationSummary before = row.recommendation();
		int version = before.identity().version();
		if (!before.response().equals(values.response())) {
			version = recommendations.respond(partnershipId, before.reference(), values.response(), version);
		}
		if (!before.outcome().equals(values.outcome())) {
			version = recommendations.close(partnershipId, before.reference(), values.outcome(), version);
		}
		recommendations.edit(partnershipId, before.reference(),
				new RecommendationEdit(values.content(), values.organisationSlugs(), values.themeSlugs(), version));
	}

	@Override
	protected @Nullable Stream<?> listed(UUID partnershipId, ListRequest filter) {
		var wanted = RecommendationFilter.of(filter);
		return wanted.equals(RecommendationFilter.ALL) ? null
				: this.recommendations.list(partnershipId, wanted, Pageable.unpaged())
					.stream()
					.map(RecommendationSummary::reference);
	}

}
