package org.throughline.transfer.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.transfer.table.Column.Property;

/**
 * The columns of a table, in the order in which they are declared.
 *
 * @param <D> the items in its rows
 */
public final class Columns<D> {

	/** The longest text of one line. */
	public static final int LINE = 500;

	/** The longest text of several paragraphs. */
	public static final int WORDING = 10_000;

	private final List<Column<D, ?>> columns = new ArrayList<>();

	private Function<D, Object> reference = (item) -> "";

	private Function<D, String> part = (item) -> "";

	private @Nullable String addOnly;

	/** A number in a cell: without separators and needless zeros. */
	public static String plain(BigDecimal number) {
		return ColumnTypes.plain(number);
	}

	List<Column<D, ?>> all() {
		return List.copyOf(this.columns);
	}

	/** The reference by which an item is found again. */
	public void reference(Function<D, Object> reference) {
		this.reference = reference;
	}

	String reference(D item) {
		return this.reference.apply(item).toString();
	}

	/** The key of the part of the table that an item belongs to. */
	public void part(Function<D, String> part) {
		this.part = part;
	}

	String part(D item) {
		return this.part.apply(item);
	}

	/**
	 * Rows are added and never changed, such as events that were recorded.
	 * @param code the message for a changed row
	 */
	public void addOnly(String code) {
		this.addOnly = code;
	}

	/** The message for a changed row, or {@code null} if rows can be changed. */
	@Nullable String addOnly() {
		return this.addOnly;
	}

	/** These columns and those of another table after them. */
	public Columns<D> with(Columns<D> others) {
		var all = new Columns<D>();
		all.columns.addAll(this.columns);
		all.columns.addAll(others.columns);
		all.reference = others.reference;
		all.part = others.part;
		all.addOnly = others.addOnly;
		return all;
	}

	/** A column of another type. */
	<V> Column<D, V> column(String key, ColumnType<V> type, int maxLength, Property<D, V> property) {
		var column = new Column<>(key, type, maxLength, property);
		this.columns.add(column);
		return column;
	}

	/** A text. */
	public Column<D, String> text(String key, int maxLength, Property<D, String> property) {
		return column(key, ColumnTypes.TEXT, maxLength, property);
	}

	/** A text of which rows are compared by a part. */
	public Column<D, String> text(String key, int maxLength, Function<String, String> keyText,
			Property<D, String> property) {
		return column(key, ColumnTypes.text(keyText), maxLength, property);
	}

	/** The name of a period, such as "2024/25". */
	public Column<D, String> period(int maxLength, Property<D, String> property) {
		return column("period", ColumnTypes.PERIOD, maxLength, property);
	}

	/** Texts, one a line or with semicolons between them. */
	public Column<D, List<String>> texts(String key, int maxLength, Property<D, List<String>> property) {
		return column(key, ColumnTypes.texts("[;\\n]", "; "), maxLength, property);
	}

	/** Texts, one a line. */
	public Column<D, List<String>> lines(String key, int maxLength, Property<D, List<String>> property) {
		return column(key, ColumnTypes.texts("\\R", "\n"), maxLength, property);
	}

	/** A date. */
	public Column<D, LocalDate> day(String key, Property<D, LocalDate> property) {
		return column(key, ColumnTypes.DAY, LINE, property);
	}

	/** A date, or text in its place. */
	public Column<D, DayOrText> dayOrText(String key, Property<D, DayOrText> property) {
		return column(key, ColumnTypes.DAY_OR_TEXT, LINE, property);
	}

	/** A day, month or year. */
	public Column<D, ApproximateDate> approximateDate(String key, Property<D, ApproximateDate> property) {
		return column(key, ColumnTypes.APPROXIMATE_DATE, LINE, property);
	}

	/** A number. */
	public Column<D, BigDecimal> number(String key, Property<D, BigDecimal> property) {
		return column(key, ColumnTypes.NUMBER, LINE, property);
	}

	/** An amount in pounds and pence. */
	public Column<D, BigDecimal> amount(String key, Function<String, BigDecimal> rule,
			Property<D, BigDecimal> property) {
		return column(key, ColumnTypes.amount(rule), LINE, property);
	}

	/** A whole number from 0. */
	public Column<D, Integer> count(String key, Property<D, Integer> property) {
		return column(key, ColumnTypes.COUNT, LINE, property);
	}

	/** A quantity in words. */
	public Column<D, Quantity> quantity(String key, int maxLength, Function<String, Quantity> reader,
			Property<D, Quantity> property) {
		return column(key, ColumnTypes.quantity(reader), maxLength, property);
	}

	/** Yes or no. */
	public Column<D, Boolean> yesNo(String key, Property<D, Boolean> property) {
		return column(key, ColumnTypes.YES_NO, LINE, property);
	}

	/** One of the constants of an enum. */
	public <E extends Enum<E>> Column<D, E> choice(String key, Class<E> type, Property<D, E> property) {
		return choice(key, List.of(type.getEnumConstants()), property);
	}

	/** One of these constants. */
	public <E extends Enum<E>> Column<D, E> choice(String key, List<E> choices, Property<D, E> property) {
		return column(key, ColumnTypes.choice(choices), LINE, property);
	}

	/** An organisation, by its slug. */
	public Column<D, String> organisation(String key, Property<D, String> property) {
		return column(key, ColumnTypes.ORGANISATION, LINE, property);
	}

	/** An organisation, or a text in its place. */
	public Column<D, NamedBody> body(String key, Property<D, NamedBody> property) {
		return column(key, ColumnTypes.BODY, LINE, property);
	}

	/** Several organisations, by their slugs. */
	public Column<D, List<String>> organisations(String key, Property<D, List<String>> property) {
		return column(key, ColumnTypes.ORGANISATIONS, WORDING, property);
	}

	/** Several themes, by their slugs. */
	public Column<D, List<String>> themes(Property<D, List<String>> property) {
		return column("themes", ColumnTypes.THEMES, 1_000, property);
	}

	/**
	 * A row of another table, by its reference. A cell names it by the first identifying
	 * column of that table that is not the same for all, if no other row has this name.
	 * @param table the key of the other table
	 */
	public Column<D, String> link(String key, String table, Property<D, String> property) {
		return column(key, ColumnTypes.link(table), WORDING, property);
	}

	/** The ending of a page's address, which never changes. */
	public Column<D, String> slug(String key, int maxLength, Property<D, String> property) {
		return column(key, ColumnTypes.SLUG, maxLength, property).keptIfEmpty().fixed();
	}

	/** An address of a page or a document. */
	public Column<D, String> webAddress(String key, Property<D, String> property) {
		return column(key, ColumnTypes.WEB_ADDRESS, 2_000, property);
	}

	/** A report, by its slug. */
	public Column<D, String> report(Property<D, String> property) {
		return column("report", ColumnTypes.REPORT, LINE, property).sameForAll();
	}

	/** The source of the words. */
	public Column<D, String> source(Property<D, String> property) {
		return text("source", LINE, property);
	}

	/** The internal note. */
	public Column<D, String> note(Property<D, String> property) {
		return text("note", WORDING, property);
	}

}
