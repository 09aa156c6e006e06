package org.throughline.transfer.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.NotFoundException;
import org.throughline.transfer.table.ColumnChoices;
import org.throughline.transfer.table.TableColumn;

/**
 * The columns of the sheet, in the order of the table's columns.
 */
record ColumnsForm(List<ColumnForm> columns) {

	/**
	 * One column.
	 *
	 * @param from its place in the sheet, counted from 0; empty if the sheet has none
	 * @param same the values for all rows
	 */
	record ColumnForm(String from, String same) {

	}

	static ColumnsForm of(List<TableColumn> columns, ColumnChoices choices) {
		return new ColumnsForm(columns.stream()
			.map((column) -> new ColumnForm(FormValues.text(choices.from().get(column.key())),
					choices.sameForAll().getOrDefault(column.key(), "")))
			.toList());
	}

	/**
	 * Records the errors.
	 * @throws NotFoundException if it has another number of columns, which no page sends
	 */
	void check(List<TableColumn> wanted, BindingResult errors) {
		if (this.columns.size() != wanted.size()) {
			throw new NotFoundException();
		}
		var taken = new HashSet<String>();
		for (int at = 0; at < wanted.size(); at++) {
			String from = from(at);
			if (!from.isEmpty() && !taken.add(from)) {
				errors.rejectValue("columns[" + at + "].from", "table.column.twice");
			}
			if (from.isEmpty() && wanted.get(at).use() == TableColumn.Use.REQUIRED && same(at).isEmpty()) {
				errors.rejectValue("columns[" + at + "].from", "table.column.required");
			}
		}
	}

	/**
	 * The places of the columns that are in the sheet, must be, or can have a default.
	 */
	Set<Integer> used(List<TableColumn> wanted) {
		return IntStream.range(0, wanted.size())
			.filter((at) -> !from(at).isEmpty() || wanted.get(at).sameForAll()
					|| wanted.get(at).use() == TableColumn.Use.REQUIRED)
			.boxed()
			.collect(Collectors.toSet());
	}

	Map<String, Integer> from(List<TableColumn> wanted) {
		var from = new HashMap<String, Integer>();
		for (int at = 0; at < wanted.size(); at++) {
			if (from(at).matches("[0-9]{1,3}")) {
				from.put(wanted.get(at).key(), Integer.parseInt(from(at)));
			}
		}
		return from;
	}

	Map<String, String> sameForAll(List<TableColumn> wanted) {
		var same = new HashMap<String, String>();
		for (int at = 0; at < wanted.size(); at++) {
			if (wanted.get(at).sameForAll() && !same(at).isEmpty()) {
				same.put(wanted.get(at).key(), same(at));
			}
		}
		return same;
	}

	private String from(int at) {
		return this.columns.get(at).from();
	}

	private String same(int at) {
		return this.columns.get(at).same();
	}

}
