package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.report.Consent;
import org.throughline.report.ReportService;
import org.throughline.report.StatementConcern;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementContext;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementImpact;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementLinks;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.report.StatementToSave;
import org.throughline.report.StatementVoice;
import org.throughline.report.VoiceGroup;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;

/**
 * Statements of one kind or of all in all reports, one a row, with the columns of their
 * kinds. Those of published reports are exported; those of drafts are also added and
 * changed.
 */
class StatementsTable extends TransferTable<StatementRow, StatementToSave> {

	private static final int POINT = 1_000;

	private static final Columns<StatementRow> FIRST = new Columns<>();

	/** The columns of a voice. */
	static final Columns<StatementRow> VOICE = new Columns<>();

	/** The columns of an escalated matter. */
	static final Columns<StatementRow> MATTER = new Columns<>();

	/** The columns of a pressure or an escalated matter. */
	static final Columns<StatementRow> ORGANISATIONS = new Columns<>();

	private static final Columns<StatementRow> LAST = new Columns<>();

	static {
		FIRST.report(StatementRow::reportSlug).required().identifying().fixed();
		FIRST.text("headline", 200, (row) -> row.statement().headline());
		FIRST.text("wording", Columns.WORDING, (row) -> row.statement().wording()).required().identifying();
		VOICE.yesNo("quoted", (row) -> row.statement().content().quotation()).keptIfEmpty();
		VOICE.choice("whose", VoiceGroup.class, (row) -> row.statement().content().voice().whose());
		VOICE.text("heardHow", 1_000, (row) -> row.statement().content().voice().heardHow());
		VOICE.choice("consent", Consent.class, (row) -> row.statement().content().voice().consent()).keptIfEmpty();
		MATTER.text("raisedBy", Columns.LINE, (row) -> row.statement().content().concern().raisedBy());
		MATTER.text("raisedTo", Columns.LINE, (row) -> row.statement().content().concern().raisedTo());
		MATTER.text("outcome", Columns.WORDING, (row) -> row.statement().content().concern().outcome()).evidence();
		ORGANISATIONS.text("organisationsAsWritten", 1_000,
				(row) -> row.statement().content().concern().organisationsAsWritten());
		ORGANISATIONS.organisations("organisations", (row) -> row.statement().links().organisations());
		LAST.lines("points", Columns.WORDING, (row) -> row.statement().points());
		LAST.text("source", POINT, (row) -> row.statement().content().context().source()).evidence();
		LAST.text("audience", Columns.LINE, (row) -> row.statement().content().context().audience());
		LAST.text("periodMeant", Columns.LINE, (row) -> row.statement().content().context().periodMeant());
		LAST.themes((row) -> row.statement().links().themes());
		LAST.lines("reviews", Columns.LINE, (row) -> row.statement().links().reviews());
		LAST.lines("actions", Columns.LINE, (row) -> row.statement().trace().impact().actions());
		LAST.lines("indicators", Columns.LINE, (row) -> row.statement().trace().impact().indicators());
		LAST.lines("voices", Columns.LINE, (row) -> row.statement().trace().impact().voices());
		LAST.text("section", Columns.LINE, (row) -> row.statement().links().section());
		LAST.note((row) -> row.statement().content().context().note());
		LAST.part(StatementRow::reportSlug);
		LAST.reference((row) -> row.reportSlug() + "/" + row.statement().number());
	}

	private final @Nullable StatementKind kind;

	private final ReportService reports;

	private final StatementRowService statements;

	/**
	 * Creates a table.
	 * @param kind the kind of its rows; {@code null} if a column contains it
	 * @param particulars the columns of its kind, or of all kinds
	 */
	StatementsTable(TableSupport support, @Nullable StatementKind kind, String key, Columns<StatementRow> particulars,
			ReportService reports, StatementRowService statements) {
		super(support, key, "import", FIRST.with(particulars).with(LAST));
		this.kind = kind;
		this.reports = reports;
		this.statements = statements;
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
	protected RowReader<StatementRow, StatementToSave> reader(UUID partnershipId, List<StatementRow> existing,
			Lookups lookups) {
		return (row) -> values(row, lookups);
	}

	private StatementToSave values(Row<StatementRow> row, Lookups lookups) {
		var existing = row.existing();
		String report = row.require("report");
		List<String> points = row.require("points");
		if (points.stream().anyMatch((point) -> point.length() > POINT)) {
			row.error("points", "table.statements.error.point", POINT);
		}
		if ((existing == null || row.changed())
				&& lookups.reports().stream().anyMatch((one) -> one.slug().equals(report) && !one.draft())) {
			row.error("report", "table.statements.error.published");
		}
		var statement = (existing != null) ? existing.statement() : null;
		var content = new StatementContent(row.get("headline"), row.require("wording"),
				row.has("quoted") && row.<Boolean>require("quoted"),
				new StatementContext(row.get("audience"), row.get("source"), row.get("periodMeant"), row.get("note")),
				row.has("whose") ? voice(row) : StatementVoice.NONE,
				row.has("organisationsAsWritten") ? concern(row) : StatementConcern.NONE);
		var links = new StatementLinks(row.get("section"), row.require("themes"),
				row.has("organisations") ? row.require("organisations") : List.of(), row.require("reviews"));
		var impact = new StatementImpact(row.require("actions"), row.require("indicators"), row.require("voices"));
		return new StatementToSave(report, (statement != null) ? statement.number() : null,
				new StatementEdit((this.kind != null) ? this.kind : row.require("kind"), content, points, links,
						impact),
				(statement != null) ? statement.version() : 0);
	}

	private static StatementVoice voice(Row<StatementRow> row) {
		return new StatementVoice(row.get("whose"), row.get("heardHow"), row.get("consent"));
	}

	private static StatementConcern concern(Row<StatementRow> row) {
		boolean matter = row.has("raisedBy");
		return new StatementConcern(row.get("organisationsAsWritten"), matter ? row.get("raisedBy") : null,
				matter ? row.get("raisedTo") : null, matter ? row.get("outcome") : null);
	}

	@Override
	protected void save(UUID partnershipId, List<Change<StatementRow, StatementToSave>> changes, String fileName) {
		this.statements.saveAll(partnershipId, changes.stream().map(Change::values).toList());
	}

}
