package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.ListRequest;
import org.throughline.report.Consent;
import org.throughline.report.ListedStatement;
import org.throughline.report.ReportService;
import org.throughline.report.StatementConcern;
import org.throughline.report.StatementFilter;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementQueries;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.report.StatementVoice;
import org.throughline.report.VoiceGroup;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Statements of all kinds, with the columns of each. Columns of other kinds are ignored.
 */
@Component
class AllStatementsTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.choice("kind", StatementKind.class, (row) -> row.statement().kind()).required();
		COLUMNS.yesNo("quoted", (row) -> row.statement().content().quotation()).keptIfEmpty();
		COLUMNS.choice("whose", VoiceGroup.class, (row) -> row.statement().content().voice().whose());
		COLUMNS.text("heardHow", 1_000, (row) -> row.statement().content().voice().heardHow());
		COLUMNS.choice("consent", Consent.class, (row) -> row.statement().content().voice().consent()).keptIfEmpty();
		COLUMNS.text("raisedBy", Columns.LINE, (row) -> row.statement().content().concern().raisedBy());
		COLUMNS.text("raisedTo", Columns.LINE, (row) -> row.statement().content().concern().raisedTo());
		COLUMNS.text("outcome", Columns.WORDING, (row) -> row.statement().content().concern().outcome()).evidence();
		COLUMNS.text("organisationsAsWritten", 1_000,
				(row) -> row.statement().content().concern().organisationsAsWritten());
		COLUMNS.organisations("organisations", (row) -> row.statement().links().organisations());
	}

	private final StatementQueries statements;

	AllStatementsTable(TableSupport support, ReportService reports, StatementRowService rows,
			StatementQueries statements) {
		super(support, null, "statements", COLUMNS, reports, rows);
		this.statements = statements;
	}

	@Override
	boolean quotation(Row<StatementRow> row) {
		return row.require("quoted");
	}

	@Override
	StatementVoice voice(Row<StatementRow> row) {
		return new StatementVoice(row.get("whose"), row.get("heardHow"), row.get("consent"));
	}

	@Override
	StatementConcern concern(Row<StatementRow> row) {
		return new StatementConcern(row.get("organisationsAsWritten"), row.get("raisedBy"), row.get("raisedTo"),
				row.get("outcome"));
	}

	@Override
	List<String> organisations(Row<StatementRow> row) {
		return row.require("organisations");
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.statements.page(partnershipId, StatementFilter.of(filter), Pageable.unpaged())
			.stream()
			.map(ListedStatement::key);
	}

}
