package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.list.ListRequest;

/** Exports tables, and templates to fill in. For the partnership's business managers. */
@Service
@Transactional(readOnly = true)
public class TableExportService {

	private final TransferTables tables;

	private final CurrentUser user;

	private final TableSupport support;

	TableExportService(TransferTables tables, CurrentUser user, TableSupport support) {
		this.tables = tables;
		this.user = user;
		this.support = support;
	}

	/** An empty workbook with a guide to its columns. */
	public byte[] template(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		var table = this.tables.require(key);
		var columns = new ArrayList<>(table.columns().stream().filter(TableColumn::imported).toList());
		return TableWriter.workbook(this.support, table.rows(), columns, List.of());
	}

	/**
	 * The rows as a workbook.
	 * @param filter of the list that is exported, or {@code null}
	 */
	public byte[] workbook(UUID partnershipId, String key, @Nullable String part, @Nullable ListRequest filter) {
		var table = this.tables.require(key);
		return TableWriter.workbook(this.support, table.rows(), columns(table),
				rows(table, partnershipId, part, filter));
	}

	/**
	 * The rows as CSV in UTF-8.
	 * @param filter of the list that is exported, or {@code null}
	 */
	public byte[] csv(UUID partnershipId, String key, @Nullable String part, @Nullable ListRequest filter) {
		var table = this.tables.require(key);
		return TableWriter.csv(columns(table), rows(table, partnershipId, part, filter));
	}

	private List<ExistingRow> rows(TransferTable<?, ?> table, UUID partnershipId, @Nullable String part,
			@Nullable ListRequest filter) {
		this.user.requireManager(partnershipId);
		if (part != null && table.parts(partnershipId).stream().noneMatch((each) -> each.key().equals(part))) {
			throw new NotFoundException();
		}
		var found = (filter != null) ? table.listed(partnershipId, filter) : null;
		var listed = (found != null) ? found.map(String::valueOf).collect(Collectors.toSet()) : null;
		return table.existingRows(partnershipId, part)
			.stream()
			.filter((row) -> listed == null || listed.contains(row.reference()))
			.map((row) -> withState(row, table.columns()))
			.toList();
	}

	private List<TableColumn> columns(TransferTable<?, ?> table) {
		var columns = new ArrayList<TableColumn>();
		columns.add(this.support.reference());
		columns.addAll(table.columns());
		columns.add(this.support.state());
		return columns;
	}

	private static ExistingRow withState(ExistingRow row, List<TableColumn> columns) {
		var cells = new HashMap<>(row.cells());
		cells.put(ColumnChoices.REFERENCE, row.reference());
		cells.put(ColumnChoices.STATE, row.state(columns));
		return new ExistingRow(row.reference(), cells);
	}

}
