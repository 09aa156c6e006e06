package org.throughline.transfer.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationEdit;
import org.throughline.measure.CommunicationKind;
import org.throughline.measure.CommunicationService;
import org.throughline.measure.CountParser;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * Newsletters, campaigns and the like as a table: one a row.
 */
@Component
class CommunicationsTable implements TransferTable<CommunicationsTable.Line> {

	private static final String TITLE = "title";

	private static final String KIND = "kind";

	private static final String FREQUENCY = "frequency";

	private static final String REACH = "reach";

	private static final String AUDIENCE = "audience";

	private static final String WORDING = "wording";

	private final CommunicationService communications;

	private final EnumAnswers answers;

	CommunicationsTable(CommunicationService communications, EnumAnswers answers) {
		this.communications = communications;
		this.answers = answers;
	}

	/**
	 * A row ready to be saved.
	 *
	 * @param number its name in addresses; none where it is new
	 * @param edit what it says
	 */
	record Line(@Nullable Integer number, CommunicationEdit edit) {

	}

	@Override
	public String key() {
		return "communications";
	}

	@Override
	public String rows() {
		return "communications";
	}

	@Override
	public String page() {
		return "communications";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(TITLE, "Title", 300, "How it is called")
					.used(Use.REQUIRED)
					.alsoWorded("Communication", "Campaign", "Newsletter", "Name"),
				TableColumn
					.choice(KIND, "Sort", this.answers.of(CommunicationKind.class), "Other where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Type", "Kind", "Channel"),
				NamedReports.COLUMN,
				TableColumn.text(FREQUENCY, "How often", 200, "As written: termly").alsoWorded("Frequency"),
				TableColumn.text(REACH, "Reach", 300, "How many, as written, the number first: over 4000 members")
					.alsoWorded("Recipients", "Readers", "Number reached"),
				TableColumn.text(AUDIENCE, "For whom", 500, "The audience, as written").alsoWorded("Audience"),
				TableColumn.text(WORDING, "In the report’s words", 5_000, "What the report says of it")
					.alsoWorded("Description", "Details"));
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return this.communications.all(partnershipId).stream().map(this::held).toList();
	}

	private HeldRow held(CommunicationDetails one) {
		return new HeldRow(String.valueOf(one.number()),
				Map.of(TITLE, one.title(), KIND, this.answers.text(one.kind()), NamedReports.REPORT,
						text(one.reportSlug()), FREQUENCY, text(one.frequency()), REACH,
						(one.reach() != null) ? one.reach().asWritten() : "", AUDIENCE, text(one.audience()), WORDING,
						text(one.wording())));
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** The same title in the same report is the same thing. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(TITLE) + " / " + cell.apply(NamedReports.REPORT);
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		return new Reading(this.communications.all(partnershipId),
				new NamedReports(this.communications.reports(partnershipId)));
	}

	@Override
	public void save(UUID partnershipId, List<Line> rows, String fileName) {
		for (var row : rows) {
			if (row.number() == null) {
				this.communications.add(partnershipId, TimeOrderedId.next(), row.edit(), null);
			}
			else {
				this.communications.edit(partnershipId, row.number(), row.edit());
			}
		}
	}

	/** Reads the rows of one file. */
	private final class Reading implements RowReading<Line> {

		private final Map<String, CommunicationDetails> before = new HashMap<>();

		private final List<HeldRow> held;

		private final NamedReports reports;

		Reading(List<CommunicationDetails> communications, NamedReports reports) {
			this.reports = reports;
			this.held = communications.stream().map(CommunicationsTable.this::held).toList();
			communications.forEach((one) -> this.before.put(String.valueOf(one.number()), one));
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public Line read(TableRow row) {
			var now = (row.held() != null) ? this.before.get(row.held().reference()) : null;
			var kind = row.choice(KIND, CommunicationKind.class);
			String reach = row.words(REACH);
			return new Line((now != null) ? now.number() : null,
					new CommunicationEdit(this.reports.read(row),
							(kind != null) ? kind : (now != null) ? now.kind() : CommunicationKind.OTHER,
							row.text(TITLE), row.words(FREQUENCY),
							(now != null && !row.changed(REACH)) ? now.reach()
									: (reach != null) ? CountParser.read(reach) : null,
							row.words(AUDIENCE), row.words(WORDING), (now != null) ? now.version() : 0));
		}

	}

}
