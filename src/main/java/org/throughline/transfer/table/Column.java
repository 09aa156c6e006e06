package org.throughline.transfer.table;

import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.NothingStated;
import org.throughline.transfer.table.TableColumn.Use;

/**
 * A column of a table, bound to a property of the items in its rows. Its heading, hint
 * and further headings are messages: {@code table.
 *
<table>
 * .<column>}, {@code .hint} and {@code .aliases}, or the same with {@code shared} in
 * place of the table.
 *
 * @param <D> the items
 * @param <V> the values
 */
public final class Column<D, V> {

	private final String key;

	private final ColumnType<V> type;

	private final Property<D, V> property;

	private final int maxLength;

	private Use use = Use.OPTIONAL;

	private boolean sameForAll;

	private boolean identifying;

	private boolean fixed;

	private boolean numbering;

	private Predicate<@Nullable String> nothing = (text) -> false;

	private @Nullable V otherwise;

	private @Nullable Property<D, String> text;

	private @Nullable Property<D, String> alias;

	Column(String key, ColumnType<V> type, int maxLength, Property<D, V> property) {
		this.key = key;
		this.type = type;
		this.maxLength = maxLength;
		this.property = property;
	}

	/** A row must have it. */
	public Column<D, V> required() {
		this.use = Use.REQUIRED;
		return this;
	}

	/** An empty cell leaves the value as it is. */
	public Column<D, V> keptIfEmpty() {
		this.use = Use.KEPT_IF_EMPTY;
		return this;
	}

	/** It is exported and not imported. */
	public Column<D, V> exportOnly() {
		this.use = Use.EXPORT_ONLY;
		return this;
	}

	/** One value can be given for all rows. */
	public Column<D, V> sameForAll() {
		this.sameForAll = true;
		return this;
	}

	/** The value of new rows without one; an empty cell leaves the value as it is. */
	public Column<D, V> orElse(V value) {
		this.otherwise = value;
		return keptIfEmpty();
	}

	/** It identifies a row without a reference, with the other identifying columns. */
	public Column<D, V> identifying() {
		this.identifying = true;
		return this;
	}

	/** It is set when a row is added and never changes. */
	public Column<D, V> fixed() {
		this.fixed = true;
		return this;
	}

	/** Numbers as written, such as "3-4", of which spreadsheets make dates. */
	public Column<D, V> numbering() {
		this.numbering = true;
		return this;
	}

	/** Words that state no result, such as "not evaluated", leave the value as it is. */
	public Column<D, V> evidence() {
		this.nothing = NothingStated::in;
		return this;
	}

	/** Placeholders such as "N/A" leave the value as it is. */
	public Column<D, V> statement() {
		this.nothing = NothingStated::placeholder;
		return this;
	}

	/** The text of the cell, if it is not the value's own. */
	public Column<D, V> shownAs(Property<D, String> property) {
		this.text = property;
		return this;
	}

	/** Another text for the same value. */
	public Column<D, V> alias(Property<D, String> property) {
		this.alias = property;
		return this;
	}

	String key() {
		return this.key;
	}

	ColumnType<V> type() {
		return this.type;
	}

	Use use() {
		return this.use;
	}

	int maxLength() {
		return this.maxLength;
	}

	boolean isIdentifying() {
		return this.identifying;
	}

	boolean isFixed() {
		return this.fixed;
	}

	boolean isNumbering() {
		return this.numbering;
	}

	boolean statesNothing(@Nullable String text) {
		return this.nothing.test(text);
	}

	boolean isSameForAll() {
		return this.sameForAll;
	}

	@Nullable V value(D item) {
		return this.property.of(item);
	}

	@Nullable V otherwise() {
		return this.otherwise;
	}

	/** The text of an item's cell; empty if there is none. */
	String cell(D item, Lookups lookups) {
		if (this.text != null) {
			return Objects.requireNonNullElse(this.text.of(item), "");
		}
		V value = value(item);
		return (value != null) ? this.type.write(value, lookups) : "";
	}

	/** Another text for an item's cell; empty if there is none. */
	String alias(D item) {
		String also = (this.alias != null) ? this.alias.of(item) : null;
		return Objects.requireNonNullElse(also, "");
	}

	/** Whether a value is the one of an item, however it is written. */
	boolean same(V value, D item) {
		V before = value(item);
		return before != null && this.type.same(value, before);
	}

	/**
	 * A property of an item.
	 *
	 * @param <D> the item
	 * @param <V> its value
	 */
	@FunctionalInterface
	public interface Property<D, V> {

		@Nullable V of(D item);

	}

}
