package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.ReportService;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.report.StatementToSave;
import org.throughline.transfer.table.BoundTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Statements of one kind in all reports, one a row. Those of published reports are
 * exported; those of drafts are also added and changed.
 */
abstract class StatementsTable extends BoundTable<StatementRow, StatementToSave> {

	private static final int POINT = 1_000;

	private static final Columns<StatementRow> FIRST = new Columns<>();

	private static final Column<StatementRow, String> REPORT = FIRST.report(StatementRow::reportSlug).required();

	private static final Column<StatementRow, String> HEADLINE = FIRST.text("headline", 200,
			(row) -> row.statement().headline());

	private static final Column<StatementRow, String> WORDING = FIRST
		.text("wording", Columns.WORDING, (row) -> row.statement().wording())
		.required();

	private static final Columns<StatementRow> LAST = new Columns<>();

	private static final Column<StatementRow, List<String>> POINTS = LAST.lines("points", Columns.WORDING,
			(row) -> row.statement().points());

	private static final Column<StatementRow, String> SOURCE = LAST.text("source", POINT,
			(row) -> row.statement().source());

	private static final Column<StatementRow, String> AUDIENCE = LAST.text("audience", Columns.LINE,
			(row) -> row.statement().audience());

	private static final Column<StatementRow, String> PERIOD_MEANT = LAST.text("periodMeant", Columns.LINE,
			(row) -> row.statement().periodMeant());

	private static final Column<StatementRow, List<String>> THEMES = LAST.themes((row) -> row.statement().themeSlugs());

	private static final Column<StatementRow, String> SECTION = LAST.text("section", Columns.LINE,
			(row) -> row.statement().sectionSlug());

	private static final Column<StatementRow, String> NOTE = LAST.note((row) -> row.statement().note());

	private final StatementKind kind;

	private final ReportService reports;

	private final StatementRowService statements;

	StatementsTable(TableSupport support, StatementKind kind, String key, Columns<StatementRow> particulars,
			ReportService reports, StatementRowService statements) {
		super(support, key, "import", FIRST.with(particulars).with(LAST));
		this.kind = kind;
		this.reports = reports;
		this.statements = statements;
	}

	/** Converts the columns that only this kind of statement has. */
	abstract StatementParticulars particulars(Row<StatementRow> row);

	/** Whether a row is a direct quotation. */
	boolean quotation(Row<StatementRow> row) {
		return false;
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId)
			.stream()
			.map((report) -> new TablePart(report.slug(), report.title(), "report"))
			.toList();
	}

	@Override
	protected List<StatementRow> existing(UUID partnershipId) {
		return this.statements.rows(partnershipId, this.kind);
	}

	@Override
	protected List<StatementRow> existing(UUID partnershipId, @Nullable String part) {
		return existing(partnershipId).stream().filter((row) -> part == null || row.reportSlug().equals(part)).toList();
	}

	@Override
	protected String reference(StatementRow row) {
		return row.reportSlug() + "/" + row.statement().number();
	}

	@Override
	protected List<Column<StatementRow, ?>> naturalKey() {
		return List.of(WORDING, REPORT);
	}

	@Override
	protected RowReader<StatementRow, StatementToSave> reader(UUID partnershipId, List<StatementRow> existing,
			Lookups lookups) {
		return (row) -> values(row, lookups);
	}

	private StatementToSave values(Row<StatementRow> row, Lookups lookups) {
		var existing = row.existing();
		String report = row.require(REPORT);
		var points = row.require(POINTS);
		if (points.stream().anyMatch((point) -> point.length() > POINT)) {
			row.error(POINTS, "table.statements.error.point", POINT);
		}
		if (existing != null && !existing.reportSlug().equals(report)) {
			row.error(REPORT, "table.statements.error.moved");
		}
		else if ((existing == null || row.changed())
				&& lookups.reports().stream().anyMatch((one) -> one.slug().equals(report) && !one.draft())) {
			row.error(REPORT, "table.statements.error.published");
		}
		var statement = (existing != null) ? existing.statement() : null;
		return new StatementToSave(TimeOrderedId.next(), report, (statement != null) ? statement.number() : null,
				new StatementEdit(this.kind, row.get(SECTION), row.get(HEADLINE), row.require(WORDING), quotation(row),
						row.get(AUDIENCE), row.get(SOURCE), row.get(PERIOD_MEANT), row.get(NOTE), points,
						row.require(THEMES), particulars(row), (statement != null) ? statement.version() : 0));
	}

	@Override
	public void save(UUID partnershipId, List<Change<StatementRow, StatementToSave>> changes, String fileName) {
		this.statements.saveAll(partnershipId, changes.stream().map(Change::values).toList());
	}

}
