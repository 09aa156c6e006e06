package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RiskReview;
import org.throughline.assurance.RiskContent;
import org.throughline.assurance.RiskAnalysis;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.assurance.RiskService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Risks, one a row. Their registers are imported first.
 */
@Component
class RisksTable extends SimpleTable<RiskDetails, RiskEdit> {

	private static final Columns<RiskDetails> COLUMNS = new Columns<>();

	private static final Column<RiskDetails, String> TITLE = COLUMNS
		.text("title", Columns.LINE, (risk) -> risk.content().title())
		.required();

	private static final Column<RiskDetails, String> REGISTER = COLUMNS
		.text("register", Columns.LINE, (risk) -> risk.links().registerName())
		.sameForAll();

	private static final Column<RiskDetails, String> REPORT = COLUMNS.report((risk) -> risk.links().reportSlug());

	private static final Column<RiskDetails, String> WORDING = COLUMNS.text("wording", Columns.WORDING,
			(risk) -> risk.content().analysis().wording());

	private static final Column<RiskDetails, String> CAUSE = COLUMNS.text("cause", Columns.WORDING,
			(risk) -> risk.content().analysis().cause());

	private static final Column<RiskDetails, String> RESPONSE = COLUMNS.text("response", Columns.WORDING,
			(risk) -> risk.content().analysis().response());

	private static final Column<RiskDetails, String> PRIORITY = COLUMNS.text("priority", Columns.LINE,
			(risk) -> risk.content().priorityReference());

	private static final Column<RiskDetails, String> GRADE = COLUMNS.text("grade", Columns.LINE,
			(risk) -> risk.content().grade());

	private static final Column<RiskDetails, String> OWNER = COLUMNS.organisation("owner",
			(risk) -> Slugs.of(risk.links().owner()));

	private static final Column<RiskDetails, String> OWNER_AS_WRITTEN = COLUMNS.text("ownerAsWritten", Columns.LINE,
			(risk) -> risk.content().ownerAsWritten());

	private static final Column<RiskDetails, LocalDate> REVIEW_ON = COLUMNS.day("reviewOn",
			(risk) -> risk.content().review().reviewOn());

	private static final Column<RiskDetails, List<String>> THEMES = COLUMNS
		.themes((risk) -> Slugs.of(risk.links().themes()));

	private static final Column<RiskDetails, LocalDate> CLOSED_ON = COLUMNS.day("closedOn",
			(risk) -> risk.content().review().closedOn());

	private static final Column<RiskDetails, String> CLOSED_REASON = COLUMNS.text("closedReason", Columns.LINE,
			(risk) -> risk.content().review().closedReason());

	private static final Column<RiskDetails, String> NOTE = COLUMNS.note((risk) -> risk.content().note());

	private final RiskService risks;

	private final RiskRegisterService registers;

	RisksTable(TableSupport support, RiskService risks, RiskRegisterService registers) {
		super(support, "risks", "risks", COLUMNS);
		this.risks = risks;
		this.registers = registers;
	}

	@Override
	protected List<RiskDetails> existing(UUID partnershipId) {
		return this.risks.risks(partnershipId, Everything.PAGE).getContent();
	}

	@Override
	protected String reference(RiskDetails risk) {
		return String.valueOf(risk.number());
	}

	@Override
	protected List<Column<RiskDetails, ?>> naturalKey() {
		return List.of(TITLE, REGISTER, REPORT);
	}

	@Override
	protected RowReader<RiskDetails, RiskEdit> reader(UUID partnershipId, List<RiskDetails> existing, Lookups lookups) {
		Map<String, Integer> numbers = new HashMap<>();
		this.registers.registers(partnershipId)
			.forEach((register) -> numbers.putIfAbsent(Lookups.plain(register.content().name()), register.number()));
		return (row) -> values(row, numbers);
	}

	private static RiskEdit values(Row<RiskDetails> row, Map<String, Integer> registers) {
		var closedOn = row.get(CLOSED_ON);
		String reason = row.get(CLOSED_REASON);
		if (closedOn != null && reason == null) {
			row.error(CLOSED_ON, "table.risks.error.closedReason");
		}
		if (closedOn == null && reason != null) {
			row.error(CLOSED_REASON, "table.risks.error.closedOn");
		}
		var content = new RiskContent(row.require(TITLE),
				new RiskAnalysis(row.get(WORDING), row.get(CAUSE), row.get(RESPONSE)), row.get(PRIORITY),
				row.get(GRADE), row.get(OWNER_AS_WRITTEN), new RiskReview(row.get(REVIEW_ON), closedOn, reason),
				row.get(NOTE));
		return new RiskEdit(content, register(row, registers), row.get(REPORT), row.get(OWNER), row.require(THEMES));
	}

	private static @Nullable Integer register(Row<RiskDetails> row, Map<String, Integer> registers) {
		var risk = row.existing();
		if (risk != null && !row.changed(REGISTER)) {
			return risk.links().registerNumber();
		}
		String name = row.get(REGISTER);
		Integer found = (name != null) ? registers.get(Lookups.plain(name)) : null;
		if (name != null && found == null) {
			row.error(REGISTER, "table.risks.error.register");
		}
		return found;
	}

	@Override
	protected void add(UUID partnershipId, RiskEdit values) {
		this.risks.add(partnershipId, TimeOrderedId.next(), values);
	}

	@Override
	protected void update(UUID partnershipId, RiskDetails risk, RiskEdit values) {
		this.risks.edit(partnershipId, risk.number(), risk.version(), values);
	}

}
