package org.throughline.transfer.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.NotFoundException;
import org.throughline.transfer.table.ColumnChoices;
import org.throughline.transfer.table.TableColumn;

/**
 * The form of a sheet's column mapping.
 *
 * @param columns one for each column of the sheet, in its order
 * @param defaults one for each column of the table that can have one, in its order
 */
record ColumnsForm(List<ColumnForm> columns, List<@Nullable DefaultForm> defaults) {

	/**
	 * A column of the sheet.
	 *
	 * @param into the key of the table's column; empty if it is ignored
	 */
	record ColumnForm(String into) {

	}

	/**
	 * A default of a column.
	 *
	 * @param same the value for rows without one
	 */
	record DefaultForm(String same) {

	}

	static ColumnsForm of(int places, List<TableColumn> wanted, ColumnChoices choices) {
		var keys = new HashMap<Integer, String>();
		wanted.stream()
			.filter((column) -> choices.from().containsKey(column.key()))
			.forEach((column) -> keys.put(choices.from().get(column.key()), column.key()));
		return new ColumnsForm(
				IntStream.range(0, places).mapToObj((place) -> new ColumnForm(keys.getOrDefault(place, ""))).toList(),
				withDefault(wanted).stream()
					.<@Nullable DefaultForm>map(
							(column) -> new DefaultForm(choices.sameForAll().getOrDefault(column.key(), "")))
					.toList());
	}

	/** Returns the columns that can have a default. */
	static List<TableColumn> withDefault(List<TableColumn> wanted) {
		return wanted.stream().filter(TableColumn::sameForAll).toList();
	}

	/**
	 * Records the errors.
	 * @throws NotFoundException if the sheet has another number of columns
	 */
	void check(int places, List<TableColumn> wanted, BindingResult errors) {
		if (this.columns.size() != places) {
			throw new NotFoundException();
		}
		var taken = new HashSet<String>();
		for (int at = 0; at < places; at++) {
			String into = into(at);
			if (!into.isEmpty() && !taken.add(into)) {
				errors.rejectValue("columns[" + at + "].into", "table.column.twice");
			}
		}
		var same = sameForAll(wanted);
		wanted.stream()
			.filter((column) -> column.use() == TableColumn.Use.REQUIRED && !taken.contains(column.key())
					&& !same.containsKey(column.key()))
			.forEach((column) -> errors.reject("table.column.required", new Object[] { column.heading() }, null));
	}

	/** Returns the keys of the table's columns that the sheet has. */
	Set<String> matched() {
		return this.columns.stream()
			.map(ColumnForm::into)
			.filter((into) -> !into.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	Map<String, Integer> from(List<TableColumn> wanted) {
		var known = wanted.stream().map(TableColumn::key).collect(Collectors.toSet());
		var from = new HashMap<String, Integer>();
		for (int at = 0; at < this.columns.size(); at++) {
			if (known.contains(into(at))) {
				from.put(into(at), at);
			}
		}
		return from;
	}

	Map<String, String> sameForAll(List<TableColumn> wanted) {
		var same = new HashMap<String, String>();
		var columns = withDefault(wanted);
		for (int at = 0; at < Math.min(columns.size(), this.defaults.size()); at++) {
			var given = this.defaults.get(at);
			if (given != null && !FormValues.text(given.same()).isEmpty()) {
				same.put(columns.get(at).key(), given.same());
			}
		}
		return same;
	}

	private String into(int at) {
		return FormValues.text(this.columns.get(at).into());
	}

}
