package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.transfer.table.SheetMarks.RowMark;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.TableUpload.Outcome;

/**
 * Imports tables in steps: upload a file, match its columns, preview the changes, save.
 * For the partnership's business managers; an upload belongs to the person who sent it.
 */
@Service
@Transactional(readOnly = true)
public class TableImportService {

	private static final int LEAST_COLUMNS = 2;

	private final TransferTables tables;

	private final TableReader reader;

	private final RowSaving saving;

	private final UploadStore uploads;

	private final CurrentUser user;

	private final TableSupport support;

	private final AcrossFinder across;

	TableImportService(TransferTables tables, TableReader reader, RowSaving saving, UploadStore uploads,
			CurrentUser user, TableSupport support, AcrossFinder across) {
		this.tables = tables;
		this.reader = reader;
		this.saving = saving;
		this.uploads = uploads;
		this.user = user;
		this.support = support;
		this.across = across;
	}

	/** All tables, by the names of their rows. */
	public List<TransferTable<?, ?>> tables(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.tables.all();
	}

	/**
	 * Returns a table.
	 * @throws NotFoundException if there is none with this key
	 */
	public TransferTable<?, ?> table(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		return this.tables.require(key);
	}

	/**
	 * Reads a file, guesses its columns and stores it.
	 * @param sameForAll values for all rows
	 * @return the identifier of the upload
	 * @throws RuleViolation at {@code file} if the file cannot be read
	 */
	@Transactional
	public UUID upload(UUID partnershipId, String key, String fileName, byte[] content,
			Map<String, String> sameForAll) {
		var table = table(partnershipId, key);
		var sheets = SheetFiles.read(content);
		var format = SheetFiles.isWorkbook(content) ? null : DelimitedReader.guess(content);
		var guessed = find(table, partnershipId, sheets);
		var choices = guessed.with(guessed.from(), sameForAll).in(format);
		var upload = new TableUpload(TimeOrderedId.next(), shortName(fileName), sheets, choices, null, null);
		this.uploads.keep(upload, key, partnershipId, person(), content);
		return upload.id();
	}

	/**
	 * Returns an upload of the signed-in person.
	 * @throws NotFoundException if they sent none with this identifier
	 */
	public TableUpload upload(UUID partnershipId, String key, UUID id) {
		table(partnershipId, key);
		return find(partnershipId, key, id, false);
	}

	/** Guesses the columns from another sheet or row of headings. */
	@Transactional
	public void readHeadings(UUID partnershipId, String key, UUID id, int sheet, int row) {
		var table = table(partnershipId, key);
		var upload = open(partnershipId, key, id, true);
		if (sheet < 0 || sheet >= upload.sheets().size()) {
			throw new RuleViolation("sheet", "table.sheet.unknown");
		}
		var finder = new HeadingFinder(table, this.support);
		var rows = upload.sheets().get(sheet).rows();
		var found = rows.stream().filter((each) -> each.number() == row).findFirst();
		var choices = (sheet != upload.choices().sheet() || found.isEmpty())
				? find(table, partnershipId, List.of(upload.sheets().get(sheet)))
				: this.across.find(table, partnershipId, upload.sheets().get(sheet),
						ColumnChoices.guessed(sheet, row, finder.guess(upload.sheets().get(sheet), found.get())),
						finder);
		this.uploads.choose(id, choices.inSheet(sheet).after(upload.choices()));
	}

	/** Reads a CSV file again in another format. */
	@Transactional
	public void readAgain(UUID partnershipId, String key, UUID id, TextFormat format) {
		var table = table(partnershipId, key);
		var before = open(partnershipId, key, id, true).choices();
		if (before.format() == null || before.format().equals(format)) {
			return;
		}
		var sheets = List.of(DelimitedReader.read(this.uploads.content(id), format));
		var choices = find(table, partnershipId, sheets).after(before).in(format);
		this.uploads.replace(id, sheets, choices);
	}

	/** Makes one row of each period or organisation, or reads the sheet as it is. */
	@Transactional
	public void turn(UUID partnershipId, String key, UUID id, Across.Direction direction) {
		var table = table(partnershipId, key);
		var upload = open(partnershipId, key, id, true);
		var across = upload.choices().across();
		if (across == null) {
			return;
		}
		var choices = upload.choices().with(across.with(direction));
		var sheet = choices.of(upload.sheets());
		var from = new HashMap<String, Integer>();
		sheet.rows()
			.stream()
			.filter((row) -> row.number() == across.headingRow())
			.findFirst()
			.ifPresent((row) -> from.putAll(new HeadingFinder(table, this.support).guess(row)));
		if (sheet != upload.original()) {
			from.values().removeIf((place) -> place >= across.place());
			from.put(across.column(), across.place());
			from.put(across.value(), across.place() + 1);
		}
		this.uploads.choose(id, choices.with(from, choices.sameForAll()));
	}

	private ColumnChoices find(TransferTable<?, ?> table, UUID partnershipId, List<Sheet> sheets) {
		var finder = new HeadingFinder(table, this.support);
		var guessed = finder.find(sheets);
		return sheets.isEmpty() ? guessed
				: this.across.find(table, partnershipId, sheets.get(guessed.sheet()), guessed, finder);
	}

	/** Matches the columns. */
	@Transactional
	public void chooseColumns(UUID partnershipId, String key, UUID id, Map<String, Integer> from,
			Map<String, String> sameForAll) {
		table(partnershipId, key);
		var before = open(partnershipId, key, id, true).choices();
		this.uploads.choose(id, before.with(from, sameForAll));
	}

	/**
	 * Chooses the organisations that names mean.
	 * @param confirmed slugs, or {@link ColumnChoices#WORDS_ONLY}, by the names as
	 * written
	 */
	@Transactional
	public void chooseOrganisations(UUID partnershipId, String key, UUID id, Map<String, String> confirmed) {
		table(partnershipId, key);
		var before = open(partnershipId, key, id, true).choices();
		var organisations = new HashMap<>(before.organisations());
		organisations.putAll(confirmed);
		this.uploads.choose(id, before.with(organisations));
	}

	/** Chooses whether the rows of a mark are left out. */
	@Transactional
	public void leaveOut(UUID partnershipId, String key, UUID id, RowMark mark, boolean without) {
		table(partnershipId, key);
		this.uploads.choose(id, open(partnershipId, key, id, true).choices().with(mark, without));
	}

	/** Shows what saving an upload of the signed-in person would do. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public TableReading<?> preview(UUID partnershipId, String key, TableUpload upload) {
		return this.saving.preview(table(partnershipId, key), partnershipId, upload);
	}

	/**
	 * Saves an upload, once even if it is sent twice.
	 * @param onlyRight whether to skip rows with errors
	 * @param confirmed whether the person has confirmed the rows to confirm
	 * @throws RuleViolation if there are errors to skip or rows to confirm
	 */
	@Transactional
	public Outcome finish(UUID partnershipId, String key, UUID id, boolean onlyRight, boolean confirmed) {
		return finish(partnershipId, key, id, new Confirmation(onlyRight, confirmed, ""));
	}

	/**
	 * Saves an upload, once even if it is sent twice.
	 * @throws RuleViolation if there are errors to skip or rows to confirm, or if saving
	 * would change other values than the person has seen
	 */
	@Transactional
	public Outcome finish(UUID partnershipId, String key, UUID id, Confirmation confirmation) {
		var upload = find(partnershipId, key, id, true);
		if (upload.outcome() != null) {
			return upload.outcome();
		}
		return finish(this.tables.require(key), partnershipId, upload, confirmation);
	}

	private <D, E> Outcome finish(TransferTable<D, E> table, UUID partnershipId, TableUpload upload,
			Confirmation confirmation) {
		this.user.requireManager(partnershipId);
		var reading = this.reader.read(table, partnershipId, upload.sheets(), upload.choices());
		long wrong = reading.count(Verdict.WRONG);
		if (!reading.missing().isEmpty()) {
			throw new RuleViolation("onlyRight", "table.columns.missing");
		}
		if (!confirmation.version().isEmpty() && !confirmation.version().equals(reading.version())) {
			throw new RuleViolation("form", "table.changed");
		}
		if (wrong > 0 && !confirmation.onlyRight()) {
			throw new RuleViolation("onlyRight", "table.rows.wrong", wrong);
		}
		confirm(reading, confirmation.confirmed());
		var saved = this.saving.save(table, partnershipId, reading, upload.fileName());
		confirm(saved, confirmation.confirmed());
		var outcome = new Outcome(saved.count(Verdict.NEW), saved.count(Verdict.CHANGED),
				saved.count(Verdict.UNCHANGED), wrong, next(table, partnershipId, upload));
		this.uploads.finish(upload.id(), outcome);
		return outcome;
	}

	private static void confirm(TableReading<?> reading, boolean confirmed) {
		if (!reading.questions().isEmpty() && !confirmed) {
			throw new RuleViolation("confirmed", "table.rows.toConfirm", reading.questions().size());
		}
	}

	/**
	 * Stores the other sheets of a workbook, so that the next one follows without another
	 * upload. Sheets without columns of the table, such as a cover, do not follow.
	 */
	private @Nullable UUID next(TransferTable<?, ?> table, UUID partnershipId, TableUpload upload) {
		var others = others(upload);
		var found = find(table, partnershipId, others);
		if (found.from().size() < LEAST_COLUMNS && found.across() == null) {
			return null;
		}
		var next = TimeOrderedId.next();
		this.uploads.keepNext(next, others, found.after(upload.choices()), upload.id());
		return next;
	}

	/** The other sheets of a workbook that have rows. */
	private List<Sheet> others(TableUpload upload) {
		var others = new ArrayList<>(upload.sheets());
		others.remove(upload.original());
		others.removeIf((sheet) -> sheet.rows().size() < 2 || sheet.name().equals(this.support.text("table.guide")));
		return others;
	}

	/** The columns to match, with the reference and the state. */
	public List<TableColumn> columns(TransferTable<?, ?> table) {
		return new HeadingFinder(table, this.support).columns();
	}

	/**
	 * Whether nothing is left to match: there is one sheet, each of its headings is one
	 * of the table's, and no column is missing that a row needs or that can have a
	 * default.
	 */
	public boolean matchedByName(TransferTable<?, ?> table, TableUpload upload) {
		var choices = upload.choices();
		boolean complete = columns(table).stream()
			.filter((column) -> column.use() == TableColumn.Use.REQUIRED || column.sameForAll())
			.map(TableColumn::key)
			.allMatch((key) -> choices.from().containsKey(key) || choices.sameForAll().containsKey(key));
		return complete && choices.across() == null && others(upload).isEmpty()
				&& new HeadingFinder(table, this.support).named(upload.sheet(), choices);
	}

	/** The columns that several columns of the sheet could be, in sentences. */
	public List<String> alike(TransferTable<?, ?> table, TableUpload upload) {
		return LeftOut.alike(upload.sheet(), upload.choices(), new HeadingFinder(table, this.support), this.support);
	}

	/** The rows that may be the headings. */
	public List<Sheet.SheetRow> headingRows(TableUpload upload) {
		return HeadingFinder.candidates(upload.original());
	}

	private TableUpload find(UUID partnershipId, String key, UUID id, boolean toSave) {
		this.user.requireManager(partnershipId);
		return this.uploads.find(id, key, partnershipId, person(), toSave).orElseThrow(NotFoundException::new);
	}

	/** An upload that is not saved yet, nor being saved. */
	private TableUpload open(UUID partnershipId, String key, UUID id, boolean toChange) {
		var upload = find(partnershipId, key, id, toChange);
		if (upload.outcome() != null || upload.isBeingSaved()) {
			throw new NotFoundException();
		}
		return upload;
	}

	private UUID person() {
		return this.user.person().map(SignedInUser::id).orElseThrow(AccessRefused::new);
	}

	private static String shortName(@Nullable String given) {
		String name = (given != null) ? given.replace('\\', '/') : "";
		name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
		return name.isEmpty() ? "table" : name.substring(0, Math.min(name.length(), 120));
	}

	/**
	 * What a person has agreed to on the preview.
	 *
	 * @param onlyRight whether to skip rows with errors
	 * @param confirmed whether the person has confirmed the rows to confirm
	 * @param version the version of the preview; empty for any
	 */
	public record Confirmation(boolean onlyRight, boolean confirmed, String version) {

	}

}
