package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;

/**
 * Imports tables from CSV files that are kept and edited by hand, such as those of the
 * sample. They have no references.
 */
@Service
public class TableFiles {

	private final TransferTables tables;

	private final TableReader reader;

	private final TableSupport support;

	private final CurrentUser user;

	TableFiles(TransferTables tables, TableReader reader, TableSupport support, CurrentUser user) {
		this.tables = tables;
		this.reader = reader;
		this.support = support;
		this.user = user;
	}

	/**
	 * Imports a file, unless one of its rows has an error. Names of bodies that are not
	 * in Throughline are kept as text.
	 * @return the errors; empty if it was saved
	 */
	@Transactional
	public List<CellProblem> importFile(UUID partnershipId, String key, byte[] content) {
		this.user.requireManager(partnershipId);
		return importFile(this.tables.require(key), partnershipId, content);
	}

	private <D, E> List<CellProblem> importFile(TransferTable<D, E> table, UUID partnershipId, byte[] content) {
		var sheets = SheetFiles.read(content);
		var choices = new HeadingFinder(table, this.support).find(sheets);
		var reading = this.reader.read(table, partnershipId, sheets, choices);
		if (!reading.unknownOrganisations().isEmpty()) {
			var asText = new HashMap<String, String>();
			reading.unknownOrganisations().forEach((name) -> asText.put(name, ColumnChoices.WORDS_ONLY));
			reading = this.reader.read(table, partnershipId, sheets, choices.with(asText));
		}
		if (!reading.missing().isEmpty()) {
			return reading.missing()
				.stream()
				.map((missing) -> new CellProblem(choices.headingRow(), "", "", missing, false))
				.toList();
		}
		if (reading.problems().isEmpty() && reading.toSave() > 0) {
			table.save(partnershipId, reading.ready(), table.key());
		}
		return reading.problems();
	}

}
