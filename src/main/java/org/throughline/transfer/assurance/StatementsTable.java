package org.throughline.transfer.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.report.StatementToSave;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Statements of one kind over all reports as a table: one statement a row. What published
 * reports say goes out and is not changed; rows of drafts are added and changed.
 */
abstract class StatementsTable implements TransferTable<StatementToSave> {

	private static final int POINT = 1_000;

	private static final String HEADLINE = "headline";

	private static final String WORDS = "wording";

	private static final String POINTS = "points";

	private static final String SECTION = "section";

	private static final String AUDIENCE = "audience";

	private static final String ABOUT = "periodMeant";

	private final StatementKind kind;

	private final NamedInTables names;

	private final ReportService reports;

	private final StatementRowService statements;

	StatementsTable(StatementKind kind, NamedInTables names, ReportService reports, StatementRowService statements) {
		this.kind = kind;
		this.names = names;
		this.reports = reports;
		this.statements = statements;
	}

	NamedInTables names() {
		return this.names;
	}

	/** The columns only this kind has. */
	abstract List<TableColumn> particulars();

	/** What stands in them. */
	abstract void fill(Cells cells, StatementDetails statement, Map<String, String> organisations);

	/** What they make of a row. */
	abstract StatementParticulars read(TableRow row, @Nullable StatementDetails before, NamedInTables.Found known);

	/** Whether a row is a quotation. */
	boolean quotation(TableRow row) {
		return false;
	}

	@Override
	public String key() {
		return rows().replace(' ', '-');
	}

	@Override
	public String page() {
		return "import";
	}

	@Override
	public List<TableColumn> columns() {
		var columns = new ArrayList<>(List.of(
				TableColumn
					.text(Cells.REPORT, "Report", LINE,
							"The draft it belongs to, by its name in addresses or its title")
					.used(Use.REQUIRED)
					.alsoWorded("Stated in", "Annual report")
					.orSameForAll(),
				TableColumn.text(HEADLINE, "Headline", 200, "May be empty").alsoWorded("Title"),
				TableColumn.text(WORDS, "Wording", WORDING, "As it is said")
					.used(Use.REQUIRED)
					.alsoWorded("Words", "Statement", "Quote", "Comment", "Description", "What was said")));
		columns.addAll(particulars());
		columns.addAll(List.of(TableColumn.text(POINTS, "Points", WORDING, "One a line"),
				TableColumn.text(Cells.SOURCE, "Source", POINT, "What it rests on, or who said it"),
				TableColumn.text(AUDIENCE, "Audience", LINE, "To whom it is said"),
				TableColumn.text(ABOUT, "Period meant", LINE, "Where not the report’s own").alsoWorded("Period"),
				Cells.themes(), TableColumn.text(SECTION, "Section", LINE,
						"The report’s section it stands in, by its name in addresses"),
				Cells.note()));
		return columns;
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(WORDS).isBlank() ? "" : cell.apply(Cells.REPORT) + " / " + cell.apply(WORDS);
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId)
			.stream()
			.map((report) -> new TablePart(report.slug(), report.title(), Cells.REPORT))
			.toList();
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return held(this.statements.rows(partnershipId, this.kind)).stream()
			.filter((row) -> part == null || row.cell(Cells.REPORT).equals(part))
			.toList();
	}

	private List<HeldRow> held(List<StatementRow> rows) {
		var organisations = this.names.organisations();
		var themes = this.names.themes();
		return rows.stream().map((row) -> {
			var said = row.statement();
			var cells = new Cells().put(Cells.REPORT, row.reportSlug())
				.put(HEADLINE, said.headline())
				.put(WORDS, said.wording())
				.put(POINTS, said.points().isEmpty() ? null : String.join("\n", said.points()))
				.put(Cells.SOURCE, said.source())
				.put(AUDIENCE, said.audience())
				.put(ABOUT, said.periodMeant())
				.put(Cells.THEMES, named(said.themeSlugs(), themes))
				.put(SECTION, said.sectionSlug())
				.put(Cells.NOTE, said.note());
			fill(cells, said, organisations);
			return new HeldRow(reference(row), cells.all());
		}).toList();
	}

	static @Nullable String named(List<String> slugs, Map<String, String> names) {
		return slugs.isEmpty() ? null
				: slugs.stream().map((slug) -> names.getOrDefault(slug, slug)).collect(Collectors.joining("; "));
	}

	private static String reference(StatementRow row) {
		return row.reportSlug() + "/" + row.statement().number();
	}

	@Override
	public RowReading<StatementToSave> reading(UUID partnershipId, String fileName) {
		var rows = this.statements.rows(partnershipId, this.kind);
		var states = this.reports.reportsOf(partnershipId)
			.stream()
			.collect(Collectors.toMap(ReportSummary::slug, ReportSummary::state));
		return new Reading(rows, states, this.names.find(partnershipId));
	}

	@Override
	public void save(UUID partnershipId, List<StatementToSave> rows, String fileName) {
		this.statements.saveAll(partnershipId, rows);
	}

	/** Reads the rows of one file. */
	private final class Reading implements RowReading<StatementToSave> {

		private final Map<String, ReportState> states;

		private final NamedInTables.Found known;

		private final List<HeldRow> held;

		private final Map<String, StatementRow> before = new HashMap<>();

		Reading(List<StatementRow> rows, Map<String, ReportState> states, NamedInTables.Found known) {
			this.states = states;
			this.known = known;
			this.held = StatementsTable.this.held(rows);
			rows.forEach((row) -> this.before.put(reference(row), row));
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public StatementToSave read(TableRow row) {
			var now = (row.held() != null) ? this.before.get(row.held().reference()) : null;
			var statement = (now != null) ? now.statement() : null;
			String report = String.valueOf(this.known.report(row, Cells.REPORT));
			var edit = new StatementEdit(StatementsTable.this.kind, row.words(SECTION), row.words(HEADLINE),
					row.text(WORDS), quotation(row), row.words(AUDIENCE), row.words(Cells.SOURCE), row.words(ABOUT),
					row.words(Cells.NOTE), points(row), this.known.themes(row, Cells.THEMES),
					StatementsTable.this.read(row, statement, this.known),
					(statement != null) ? statement.version() : 0);
			if (now != null && !now.reportSlug().equals(report)) {
				row.wrong(Cells.REPORT, "A statement stays in its report. For another one leave the reference empty");
			}
			else if (this.states.get(report) == ReportState.PUBLISHED && (now == null || changesAnything(row))) {
				row.wrong(Cells.REPORT, "This report is published and no longer edited");
			}
			return new StatementToSave(TimeOrderedId.next(), report, (statement != null) ? statement.number() : null,
					edit);
		}

		private boolean changesAnything(TableRow row) {
			return columns().stream().anyMatch((column) -> row.changed(column.key()));
		}

		private static List<String> points(TableRow row) {
			var points = Arrays.stream(row.text(POINTS).split("\\R"))
				.map(String::strip)
				.filter((point) -> !point.isEmpty())
				.toList();
			if (points.stream().anyMatch((point) -> point.length() > POINT)) {
				row.wrong(POINTS, "A point may have at most 1,000 characters");
			}
			return points;
		}

	}

}
