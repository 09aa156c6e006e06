package org.throughline.transfer.assurance;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.report.Consent;
import org.throughline.report.ReportService;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRowService;
import org.throughline.report.VoiceOf;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

/**
 * Voices of children, families and practitioners as a table: one voice a row, quoted or
 * told, how it was heard, and whether those who are quoted agreed.
 */
@Component
class VoicesTable extends StatementsTable {

	private static final String QUOTED = "quoted";

	private static final String WHOSE = "whose";

	private static final String HEARD = "heardHow";

	private static final String CONSENT = "consent";

	private static final String YES = "Yes";

	private static final String NO = "No";

	VoicesTable(NamedInTables names, ReportService reports, StatementRowService statements) {
		super(StatementKind.VOICE, names, reports, statements);
	}

	@Override
	public String rows() {
		return "voices";
	}

	@Override
	List<TableColumn> particulars() {
		return List.of(
				TableColumn
					.choice(QUOTED, "Quoted",
							List.of(new Answer(YES, YES, "Y", "True", "Quote"),
									new Answer(NO, NO, "N", "False", "Paraphrase")),
							"Yes for their own words; No for the report’s")
					.used(Use.SAID_ONLY)
					.alsoWorded("Quote or paraphrase"),
				TableColumn.choice(WHOSE, "Whose voice", names().answers(VoiceOf.values()), "May be empty")
					.alsoWorded("Who", "Whose voice is it"),
				TableColumn.text(HEARD, "How it was heard", 1_000, "A survey, a meeting, authors of a review")
					.alsoWorded("Heard how", "Method", "How"),
				TableColumn
					.choice(CONSENT, "Agreed to be quoted", names().answers(Consent.values()),
							"A quotation is public only where they agreed or nobody in particular is quoted")
					.used(Use.SAID_ONLY)
					.alsoWorded("Consent"));
	}

	@Override
	void fill(Cells cells, StatementDetails statement, Map<String, String> organisations) {
		var told = statement.particulars();
		cells.put(QUOTED, statement.quotation() ? YES : NO)
			.put(WHOSE, (told.whose() != null) ? names().text(told.whose()) : null)
			.put(HEARD, told.heardHow())
			.put(CONSENT, (told.consent() != null) ? names().text(told.consent()) : null);
	}

	@Override
	boolean quotation(TableRow row) {
		return row.text(QUOTED).equals(YES);
	}

	@Override
	StatementParticulars read(TableRow row, @Nullable StatementDetails before, NamedInTables.Found known) {
		var told = (before != null) ? before.particulars() : StatementParticulars.NONE;
		var whose = row.changed(WHOSE) ? row.choice(WHOSE, VoiceOf.class) : told.whose();
		var consent = row.choice(CONSENT, Consent.class);
		return new StatementParticulars(whose, row.words(HEARD), (consent != null) ? consent : told.consent(), null,
				List.of(), null, null, null);
	}

}
