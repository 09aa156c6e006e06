package org.throughline.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Messages;
import org.throughline.publication.SnapshotTable.Column;
import org.throughline.publication.SnapshotTable.Type;
import org.throughline.report.ReportPart;

/**
 * Describes a table of the snapshot by its columns. The titles of table and columns are
 * messages: "edition.groups" and "edition.groups.remit".
 *
 * @param <T> the record of a row
 */
final class TableOf<T> {

	private final String name;

	private final ReportPart part;

	private final Messages messages;

	private final List<Column> columns = new ArrayList<>();

	private final List<Function<T, @Nullable String>> values = new ArrayList<>();

	TableOf(String name, ReportPart part, Messages messages) {
		this.name = name;
		this.part = part;
		this.messages = messages;
	}

	TableOf<T> line(String column, Function<T, @Nullable Object> value) {
		return add(column, Type.LINE, value);
	}

	TableOf<T> text(String column, Function<T, @Nullable Object> value) {
		return add(column, Type.TEXT, value);
	}

	TableOf<T> number(String column, Function<T, @Nullable Object> value) {
		return add(column, Type.NUMBER, value);
	}

	TableOf<T> amount(String column, Function<T, @Nullable Object> value) {
		return add(column, Type.AMOUNT, value);
	}

	TableOf<T> date(String column, Function<T, @Nullable Object> value) {
		return add(column, Type.DATE, value);
	}

	/** Returns the table with these rows; without rows there is no table. */
	List<SnapshotTable> of(List<T> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		return List.of(new SnapshotTable(this.name, this.part, this.messages.text("edition." + this.name),
				List.copyOf(this.columns), rows.stream().map(this::cells).toList()));
	}

	private TableOf<T> add(String column, Type type, Function<T, @Nullable Object> value) {
		this.columns.add(new Column(column, this.messages.text("edition." + this.name + "." + column), type));
		this.values.add(value.andThen(this::cell));
		return this;
	}

	private List<@Nullable String> cells(T row) {
		var cells = new ArrayList<@Nullable String>();
		this.values.forEach((value) -> cells.add(value.apply(row)));
		return cells;
	}

	private @Nullable String cell(@Nullable Object value) {
		String text = shown(value);
		return text.isBlank() ? null : text.strip();
	}

	private String shown(@Nullable Object value) {
		if (value instanceof Enum<?> choice) {
			return this.messages.label(choice);
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof Collection<?> several) {
			return several.stream().map(this::shown).collect(Collectors.joining("; "));
		}
		return Objects.toString(value, "");
	}

}
