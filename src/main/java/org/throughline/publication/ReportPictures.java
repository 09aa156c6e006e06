package org.throughline.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Messages;
import org.throughline.measure.Pounds;
import org.throughline.platform.chart.BarChart;
import org.throughline.platform.chart.BarChart.Bar;
import org.throughline.platform.chart.DataTable;
import org.throughline.platform.chart.Picture;

/**
 * Draws the tables of a snapshot that are read faster as pictures: amounts by payer and
 * by item, and percentages of one survey.
 */
@Component
class ReportPictures {

	private static final int MOST_BARS = 16;

	private final Messages messages;

	ReportPictures(Messages messages) {
		this.messages = messages;
	}

	List<Picture> of(SnapshotTable table) {
		return switch (table.name()) {
			case "contributions" -> amounts(table, "payer");
			case "expenditure" -> amounts(table, "item");
			case "figures" -> shares(table);
			default -> List.of();
		};
	}

	private List<Picture> amounts(SnapshotTable table, String label) {
		var bars = new ArrayList<Bar>();
		for (var row : table.rows()) {
			String amount = cell(table, row, "amount");
			String name = cell(table, row, label);
			String recipient = cell(table, row, "recipient");
			if (amount != null && name != null && new BigDecimal(amount).signum() > 0) {
				String shown = (recipient != null) ? this.messages.text("edition.picture.paidTo", name, recipient)
						: Markdown.firstWords(name);
				bars.add(new Bar(shown, new BigDecimal(amount), Pounds.shown(new BigDecimal(amount))));
			}
		}
		bars.sort(Comparator.comparing(Bar::amount).reversed());
		return picture("chart-" + table.name(), table.title(), message("largest"), bars);
	}

	/** Draws the percentages of each category and period. */
	private List<Picture> shares(SnapshotTable table) {
		var groups = new LinkedHashMap<String, List<Bar>>();
		for (var row : table.rows()) {
			String number = cell(table, row, "number");
			String group = cell(table, row, "group");
			String unit = cell(table, row, "unit");
			if (number != null && group != null && unit != null && unit.startsWith("%")) {
				String breakdown = cell(table, row, "breakdown");
				String name = Objects.requireNonNullElse(cell(table, row, "indicator"), "");
				groups.computeIfAbsent(group + ", " + cell(table, row, "period"), (key) -> new ArrayList<>())
					.add(new Bar((breakdown != null) ? name + ": " + breakdown : name, new BigDecimal(number),
							new BigDecimal(number).toPlainString() + "%"));
			}
		}
		var pictures = new ArrayList<Picture>();
		groups.forEach((group, bars) -> pictures
			.addAll(picture("chart-figures-" + (pictures.size() + 1), group, message("highest"), bars)));
		return pictures;
	}

	private List<Picture> picture(String id, String title, String superlative, List<Bar> bars) {
		if (bars.size() < 2 || bars.size() > MOST_BARS) {
			return List.of();
		}
		var first = Collections.max(bars, Comparator.comparing(Bar::amount));
		long same = bars.stream().filter((bar) -> bar.amount().compareTo(first.amount()) == 0).count();
		return List.of(Picture.of(id, (same == 1)
				? this.messages.text("edition.picture.headline", superlative, bars.size(), first.label(), first.shown())
				: this.messages.text("edition.picture.headline.same", superlative, bars.size(), first.shown(), same),
				new BarChart(title, message("description"), bars),
				new DataTable(title, List.of(message("label"), message("amount")),
						bars.stream().map((bar) -> List.of(bar.label(), bar.shown())).toList()),
				null));
	}

	private static @Nullable String cell(SnapshotTable table, List<@Nullable String> row, String column) {
		for (int at = 0; at < table.columns().size(); at++) {
			if (table.columns().get(at).name().equals(column)) {
				return row.get(at);
			}
		}
		return null;
	}

	private String message(String key) {
		return this.messages.text("edition.picture." + key);
	}

}
