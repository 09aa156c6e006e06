package org.throughline.transfer.tables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.report.ReportService;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementRowService;
import org.throughline.transfer.table.TableSupport;

/**
 * The tables of statements of one kind, with the columns of this kind.
 */
@Configuration(proxyBeanMethods = false)
class StatementTables {

	/** Voices of children, families and practitioners, with the consent to quote them. */
	@Bean
	StatementsTable voicesTable(TableSupport support, ReportService reports, StatementRowService statements) {
		return new StatementsTable(support, StatementKind.VOICE, "voices", StatementsTable.VOICE, reports, statements);
	}

	/** Financial and organisational pressures, with the organisations concerned. */
	@Bean
	StatementsTable pressuresTable(TableSupport support, ReportService reports, StatementRowService statements) {
		return new StatementsTable(support, StatementKind.PRESSURE, "pressures", StatementsTable.ORGANISATIONS, reports,
				statements);
	}

	/** Matters escalated to the board or the executive, with their outcomes. */
	@Bean
	StatementsTable escalatedMattersTable(TableSupport support, ReportService reports, StatementRowService statements) {
		return new StatementsTable(support, StatementKind.ESCALATED_MATTER, "escalated-matters",
				StatementsTable.MATTER.with(StatementsTable.ORGANISATIONS), reports, statements);
	}

}
