package org.throughline.transfer.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Slug;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.WrittenDates;

final class ColumnTypes {

	static final ColumnType<String> TEXT = text(Function.identity());

	static final ColumnType<LocalDate> DAY = new Type<>(ColumnKind.DAY, (cell, known) -> required(cell.day()),
			(value, known) -> value.toString());

	static final ColumnType<DayOrText> DAY_OR_TEXT = new Type<>(ColumnKind.DAY_OR_WORDS,
			(cell, known) -> new DayOrText(cell.day(), cell.value()),
			(value, known) -> (value.day() != null) ? value.day().toString() : String.valueOf(value.text()));

	static final ColumnType<ApproximateDate> APPROXIMATE_DATE = new Type<>(ColumnKind.TEXT,
			(cell, known) -> WrittenDates.approximate(cell.text())
				.orElseThrow(() -> new UnclearCell("table.cell.approximateDate")),
			(value, known) -> value.inWords()) {

		@Override
		public String keyText(String cell, Lookups known) {
			return WrittenDates.approximate(cell).map(ApproximateDate::inWords).orElse(cell);
		}

	};

	static final ColumnType<BigDecimal> NUMBER = new Type<>(ColumnKind.NUMBER, (cell, known) -> required(cell.number()),
			(value, known) -> plain(value));

	static final ColumnType<Integer> COUNT = new Type<>(ColumnKind.NUMBER, (cell, known) -> count(cell),
			(value, known) -> value.toString());

	static final ColumnType<Boolean> YES_NO = new Type<>(ColumnKind.CHOICE,
			(cell, known) -> Boolean.valueOf(required(cell.value())), (value, known) -> known.yesOrNo(value), false);

	static final ColumnType<String> ORGANISATION = new Type<>(ColumnKind.ORGANISATION, (cell, known) -> {
		if (cell.value() == null) {
			throw new UnclearCell("table.cell.organisation");
		}
		return cell.value();
	}, (value, known) -> known.organisationName(value), "");

	static final ColumnType<NamedBody> BODY = new Type<>(ColumnKind.ORGANISATION,
			(cell, known) -> new NamedBody(cell.value(), (cell.value() != null) ? null : cell.text()),
			(value, known) -> (value.slug() != null) ? known.organisationName(value.slug())
					: String.valueOf(value.name()));

	static final ColumnType<List<String>> ORGANISATIONS = slugs("table.cell.organisationUnknown", Lookups::organisation,
			Lookups::organisationName);

	static final ColumnType<List<String>> THEMES = slugs("table.cell.themeUnknown", Lookups::theme, Lookups::themeName);

	static final ColumnType<String> REPORT = new Type<>(ColumnKind.TEXT, (cell, known) -> {
		String slug = known.report(cell.text());
		if (slug == null) {
			throw new UnclearCell("table.cell.reportUnknown", cell.text());
		}
		return slug;
	}, (value, known) -> value, "") {

		@Override
		public String keyText(String cell, Lookups known) {
			return Objects.requireNonNullElse(known.report(cell), cell);
		}

	};

	static final ColumnType<String> SLUG = new Type<>(ColumnKind.TEXT, (cell, known) -> {
		if (!Slug.isSlug(cell.text())) {
			throw new UnclearCell("table.cell.slug");
		}
		return cell.text();
	}, (value, known) -> value);

	static final ColumnType<String> WEB_ADDRESS = new Type<>(ColumnKind.TEXT, (cell, known) -> {
		if (!cell.text().matches("(?i)https?://\\S+")) {
			throw new UnclearCell("table.cell.webAddress");
		}
		return cell.text();
	}, (value, known) -> value);

	/** The name of a period; a year is the same however it is written. */
	static final ColumnType<String> PERIOD = new Type<>(ColumnKind.TEXT,
			(cell, known) -> CellPeriods.label(cell.text()), (value, known) -> value, "") {

		@Override
		public boolean same(String one, String other) {
			return CellPeriods.label(one).equals(CellPeriods.label(other));
		}

		@Override
		public String keyText(String cell, Lookups known) {
			return CellPeriods.label(cell);
		}

	};

	private ColumnTypes() {
	}

	static ColumnType<String> text(Function<String, String> keyText) {
		return new Type<>(ColumnKind.TEXT, (cell, known) -> cell.text(), (value, known) -> value, "") {

			@Override
			public String keyText(String cell, Lookups known) {
				return keyText.apply(cell);
			}

		};
	}

	/** A row of a table, by its reference. */
	static ColumnType<String> link(String table) {
		return new Type<>(ColumnKind.TEXT, (cell, known) -> known.link(table, cell.text()),
				(value, known) -> known.linkName(table, value), "") {

			@Override
			public String keyText(String cell, Lookups known) {
				return known.linkedName(table, cell);
			}

		};
	}

	static ColumnType<List<String>> texts(String between, String join) {
		return new ListType((cell, known) -> parts(cell.text(), between), (values, known) -> String.join(join, values));
	}

	static ColumnType<BigDecimal> amount(Function<String, BigDecimal> rule) {
		return new Type<>(ColumnKind.AMOUNT, (cell, known) -> {
			refuseSign(cell, "%");
			return checked(rule, required(cell.number()).toPlainString());
		}, (value, known) -> plain(value));
	}

	static ColumnType<Quantity> quantity(Function<String, Quantity> reader) {
		return new Type<>(ColumnKind.TEXT, (cell, known) -> checked(reader, cell.text()),
				(value, known) -> value.asWritten());
	}

	static <E extends Enum<E>> ColumnType<E> choice(List<E> choices) {
		var type = choices.get(0).getDeclaringClass();
		return new Type<>(ColumnKind.CHOICE, (cell, known) -> Enum.valueOf(type, required(cell.value())),
				(value, known) -> known.label(value)) {

			@Override
			public List<E> choices() {
				return choices;
			}

		};
	}

	private static ColumnType<List<String>> slugs(String unknown, BiFunction<Lookups, String, @Nullable String> find,
			BiFunction<Lookups, String, String> name) {
		return new ListType((cell, known) -> {
			var slugs = new ArrayList<String>();
			for (String part : parts(cell.text(), "[;\\n]")) {
				String slug = find.apply(known, part);
				if (slug == null) {
					throw new UnclearCell(unknown, part);
				}
				slugs.add(slug);
			}
			return slugs.stream().distinct().toList();
		}, (values, known) -> values.stream().map((slug) -> name.apply(known, slug)).collect(Collectors.joining("; ")));
	}

	private static List<String> parts(String text, String between) {
		return Arrays.stream(text.split(between)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private static int count(CellValue cell) {
		refuseSign(cell, "%", "£");
		var number = required(cell.number());
		if (number.scale() == 3) {
			throw new UnclearCell("number.EITHER", String.valueOf(cell.value()));
		}
		try {
			int count = number.intValueExact();
			if (count >= 0) {
				return count;
			}
		}
		catch (ArithmeticException ex) {
			// refused below
		}
		throw new UnclearCell("table.cell.count");
	}

	/** Refuses a number with a sign that its column does not have. */
	private static void refuseSign(CellValue cell, String... signs) {
		String written = cell.value();
		if (written != null && Arrays.stream(signs).anyMatch(written::contains)) {
			throw new UnclearCell("number.NOT_A_NUMBER", written);
		}
	}

	private static <V> V checked(Function<String, V> rule, String text) {
		try {
			return rule.apply(text);
		}
		catch (RuleViolation refused) {
			throw new UnclearCell(refused.key(), refused.arguments());
		}
		catch (UnclearNumber unclear) {
			throw new UnclearCell(unclear.key(), unclear.text());
		}
	}

	/** A number without needless zeros. */
	static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static <T> T required(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("The kind of the column guarantees a value");
		}
		return value;
	}

	/** A type made of two functions. */
	private static class Type<V> implements ColumnType<V> {

		private final ColumnKind kind;

		private final BiFunction<CellValue, Lookups, V> reader;

		private final BiFunction<V, Lookups, String> writer;

		private final @Nullable V missing;

		Type(ColumnKind kind, BiFunction<CellValue, Lookups, V> reader, BiFunction<V, Lookups, String> writer) {
			this(kind, reader, writer, null);
		}

		Type(ColumnKind kind, BiFunction<CellValue, Lookups, V> reader, BiFunction<V, Lookups, String> writer,
				@Nullable V missing) {
			this.kind = kind;
			this.reader = reader;
			this.writer = writer;
			this.missing = missing;
		}

		@Override
		public @Nullable V missing() {
			return this.missing;
		}

		@Override
		public ColumnKind kind() {
			return this.kind;
		}

		@Override
		public V read(CellValue cell, Lookups lookups) {
			return this.reader.apply(cell, lookups);
		}

		@Override
		public String write(V value, Lookups lookups) {
			return this.writer.apply(value, lookups);
		}

	}

	/** Several texts; their order does not matter. */
	private static final class ListType extends Type<List<String>> {

		ListType(BiFunction<CellValue, Lookups, List<String>> reader,
				BiFunction<List<String>, Lookups, String> writer) {
			super(ColumnKind.TEXT, reader, writer, List.of());
		}

		@Override
		public boolean same(List<String> one, List<String> other) {
			return Set.copyOf(one).equals(Set.copyOf(other));
		}

	}

}
