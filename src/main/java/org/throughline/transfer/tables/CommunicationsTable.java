package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.measure.CommunicationContent;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationEdit;
import org.throughline.measure.CommunicationKind;
import org.throughline.measure.CommunicationService;
import org.throughline.platform.text.QuantityReader;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Newsletters, campaigns and the like, one a row.
 */
@Component
class CommunicationsTable extends NumberedTable<CommunicationDetails, CommunicationEdit> {

	private static final Columns<CommunicationDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("title", 300, (one) -> one.content().title()).required().identifying();
		COLUMNS.choice("kind", CommunicationKind.class, (one) -> one.content().kind()).orElse(CommunicationKind.OTHER);
		COLUMNS.report(CommunicationDetails::reportSlug).identifying();
		COLUMNS.text("frequency", 200, (one) -> one.content().frequency());
		COLUMNS.quantity("reach", 300, QuantityReader::count, (one) -> one.content().reach()).evidence();
		COLUMNS.text("audience", 500, (one) -> one.content().audience());
		COLUMNS.text("wording", 5_000, (one) -> one.content().wording());
	}

	CommunicationsTable(TableSupport support, CommunicationService communications) {
		super(support, "communications", "communications", COLUMNS, communications, communications::all);
	}

	@Override
	protected CommunicationEdit values(Row<CommunicationDetails> row) {
		var content = new CommunicationContent(row.require("kind"), row.require("title"), row.get("frequency"),
				row.get("reach"), row.get("audience"), row.get("wording"));
		return new CommunicationEdit(content, row.get("report"));
	}

}
