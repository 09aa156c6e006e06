package org.throughline.transfer.tables;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.ListRequest;
import org.throughline.report.ListedStatement;
import org.throughline.report.ReportService;
import org.throughline.report.StatementFilter;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementQueries;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.TableSupport;

/**
 * Statements of all kinds, with the columns of each. Columns of other kinds are ignored.
 */
@Component
class AllStatementsTable extends StatementsTable {

	private static final Columns<StatementRow> KIND = new Columns<>();

	static {
		KIND.choice("kind", StatementKind.class, (row) -> row.statement().kind()).required();
	}

	private final StatementQueries statements;

	AllStatementsTable(TableSupport support, ReportService reports, StatementRowService rows,
			StatementQueries statements) {
		super(support, null, "statements", KIND.with(VOICE).with(MATTER).with(ORGANISATIONS), reports, rows);
		this.statements = statements;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.statements.page(partnershipId, StatementFilter.of(filter), Pageable.unpaged())
			.stream()
			.map(ListedStatement::key);
	}

}
