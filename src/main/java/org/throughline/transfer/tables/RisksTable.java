package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.assurance.RiskAnalysis;
import org.throughline.assurance.RiskContent;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskRating;
import org.throughline.assurance.RiskReview;
import org.throughline.assurance.RiskService;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Risks, one a row. Their registers are imported first.
 */
@Component
class RisksTable extends NumberedTable<RiskDetails, RiskEdit> {

	private static final Columns<RiskDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("title", Columns.LINE, (risk) -> risk.content().title()).required().identifying();
		COLUMNS.link("register", "risk-registers", RisksTable::register).sameForAll().identifying();
		COLUMNS.report((risk) -> risk.links().reportSlug()).identifying();
		COLUMNS.text("wording", Columns.WORDING, (risk) -> risk.content().analysis().wording());
		COLUMNS.text("cause", Columns.WORDING, (risk) -> risk.content().analysis().cause());
		COLUMNS.text("response", Columns.WORDING, (risk) -> risk.content().analysis().response());
		COLUMNS.text("priority", Columns.LINE, (risk) -> risk.content().priorityReference());
		COLUMNS.text("likelihood", Columns.LINE, (risk) -> risk.content().rating().likelihood()).evidence();
		COLUMNS.text("impact", Columns.LINE, (risk) -> risk.content().rating().impact()).evidence();
		COLUMNS.text("grade", Columns.LINE, (risk) -> risk.content().rating().grade());
		COLUMNS.organisation("owner", (risk) -> NamedReference.slugOf(risk.links().owner()));
		COLUMNS.text("ownerAsWritten", Columns.LINE, (risk) -> risk.content().ownerAsWritten());
		COLUMNS.day("reviewOn", (risk) -> risk.content().review().reviewOn());
		COLUMNS.themes((risk) -> NamedReference.slugs(risk.links().themes()));
		COLUMNS.day("closedOn", (risk) -> risk.content().review().closedOn());
		COLUMNS.text("closedReason", Columns.LINE, (risk) -> risk.content().review().closedReason());
		COLUMNS.note((risk) -> risk.content().note());
	}

	private final RiskService risks;

	RisksTable(TableSupport support, RiskService risks) {
		super(support, "risks", "risks", COLUMNS, risks, risks::all);
		this.risks = risks;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.risks.page(partnershipId, filter.text("words"), Pageable.ofSize(Integer.MAX_VALUE))
			.stream()
			.map(RiskDetails::number);
	}

	@Override
	protected RiskEdit values(Row<RiskDetails> row) {
		LocalDate closedOn = row.get("closedOn");
		String reason = row.get("closedReason");
		String register = row.get("register");
		if (closedOn != null && reason == null) {
			row.error("closedOn", "table.risks.error.closedReason");
		}
		if (closedOn == null && reason != null) {
			row.error("closedReason", "table.risks.error.closedOn");
		}
		var content = new RiskContent(row.require("title"),
				new RiskAnalysis(row.get("wording"), row.get("cause"), row.get("response")), row.get("priority"),
				rating(row), row.get("ownerAsWritten"), new RiskReview(row.get("reviewOn"), closedOn, reason),
				row.get("note"));
		return new RiskEdit(content, (register != null) ? Integer.valueOf(register) : null, row.get("report"),
				row.get("owner"), row.require("themes"));
	}

	private static RiskRating rating(Row<RiskDetails> row) {
		var rating = new RiskRating(row.get("likelihood"), row.get("impact"), row.get("grade"));
		row.check(rating::check, Map.of());
		String likelihood = rating.likelihood();
		String impact = rating.impact();
		String grade = rating.grade();
		String product = new RiskRating(likelihood, impact, null).rating();
		if (likelihood != null && impact != null && grade != null && product != null && grade.matches("\\d+")
				&& !grade.equals(product)
				&& (row.changed("grade") || row.changed("likelihood") || row.changed("impact"))) {
			row.warn("grade", "table.risks.product", likelihood, impact, product, grade);
		}
		return rating;
	}

	private static @Nullable String register(RiskDetails risk) {
		Integer number = risk.links().registerNumber();
		return (number != null) ? number.toString() : null;
	}

}
