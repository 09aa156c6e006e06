package org.throughline.platform.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.springframework.context.support.ResourceBundleMessageSource;

import org.throughline.platform.chart.BarChart;
import org.throughline.platform.chart.DataTable;
import org.throughline.platform.chart.LineChart;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.StackedBarChart;

/**
 * Documents for tests.
 */
final class TestDocuments {

	static final DocumentWords WORDS = new DocumentWords(messages());

	static final DocumentRules RULES = new DocumentRules(WORDS);

	static final byte[] JSON = "{\"report\":\"2024/25\"}".getBytes(StandardCharsets.UTF_8);

	static final String LONG = "Partners reviewed how practitioners respond when a child is not brought to "
			+ "appointments, and how the record shows what the child said. The work covered health visiting, schools, "
			+ "the police and children’s social care, and it was checked against forty case files. ";

	private static final DocumentProperties PROPERTIES = new DocumentProperties("Annual report 2024/25", "en-GB",
			"What the safeguarding partners did in 2024/25 and what came of it.",
			"Oxfordshire Safeguarding Children Partnership", Instant.parse("2026-03-12T09:30:00Z"), true);

	private TestDocuments() {
	}

	/** Returns a document with these parts and no cover. */
	static Document of(Block... blocks) {
		return new Document(PROPERTIES, null, DocumentMarks.NONE, List.of(blocks));
	}

	/** Returns a document with every kind of part. */
	static Document everything(boolean draft) {
		var blocks = new ArrayList<Block>();
		blocks.addAll(words());
		blocks.addAll(figures());
		return new Document(PROPERTIES,
				new Cover("Oxfordshire Safeguarding Children Partnership",
						"How the partners worked together to keep children safe, and what changed for families",
						"Published 12 March 2026", logo(), "#0b3c49"),
				new DocumentMarks(draft ? DocumentMarks.Note.DRAFT : DocumentMarks.Note.NONE,
						"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
						new EmbeddedData("annual-report-2024-25.json", JSON, "The data of this report")),
				blocks);
	}

	private static List<Block> words() {
		var blocks = new ArrayList<Block>();
		blocks.add(Block.Heading.of(1, "foreword", "Foreword by the independent scrutineer"));
		blocks.add(new Block.Paragraph(List.of(new Inline.Text(LONG), new Inline.Text("Partners are "),
				new Inline.Strong(List.of(new Inline.Text("jointly "), new Inline.Emphasis(Inline.of("and equally")))),
				new Inline.Text(" responsible"),
				new Inline.Footnote(List.of(new Inline.Text("Working together to safeguard children 2023, "),
						new Inline.Link("https://www.gov.uk/working-together", Inline.of("chapter 2")),
						new Inline.Text("."))),
				new Inline.Text(", as "), new Inline.Link("https://example.org/a?b=1&c=2", Inline.of("the guidance")),
				new Inline.Text(" says. Field "), new Inline.Code("report.year"), new Inline.Text(" is <2025> & more."),
				new Inline.LineBreak(), new Inline.Text("A second line."))));
		blocks.addAll(MarkdownBlocks.of("""
				Welsh: Llŷn, Ŵyr, ŷ, â. Polish: Łódź, źdźbło, część, żółć. Prices: £1,200–£1,500, 5 €.

				## What children told us

				- They want **one** worker
				- They want to be heard:
				  - at school
				  - at home
				    1. before a meeting
				    2. after it

				3. third
				4. fourth

				> We were asked once, and then nobody came back.
				>
				> That should change.

				### By age

				| Age | Children | Share |
				|-----|---------:|------:|
				| Under 5 | 12 | 40% |
				| 5 to 15 | 18 | 60% |

				---

				Not `<script>` <b>markup</b> but words.
				""", 2, "children"));
		blocks.add(new Block.Quotation(List.of(Block.Paragraph.of("Nobody explained what a plan is.")),
				Inline.of("Young person, 15")));
		blocks.add(new Block.Note(
				List.of(Block.Paragraph.of("Small numbers are not shown, so that nobody can be identified."),
						Block.ItemList.bullets(List.of(List.of(Block.Paragraph.of("below five")),
								List.of(Block.Paragraph.of("and what would give them away")))))));
		return blocks;
	}

	private static List<Block> figures() {
		var blocks = new ArrayList<Block>();
		blocks.add(Block.Heading.of(1, "figures", "Figures"));
		blocks.add(Block.Paragraph.of(LONG));
		blocks.add(new Block.Figure(bars("income")));
		blocks.add(new Block.Figure(lines("trend")));
		blocks.add(new Block.Figure(stacked("progress")));
		blocks.add(Block.Heading.of(2, "figures-table", "Recommendations and what became of them"));
		blocks.add(recommendations(45));
		blocks.add(Block.Heading.of(1, "next", "What comes next"));
		blocks.add(Block.Paragraph.of(LONG));
		return blocks;
	}

	static Block.Table recommendations(int rows) {
		var table = new ArrayList<List<List<Inline>>>();
		for (int row = 1; row <= rows; row++) {
			table.add(List.of(Inline.of("R" + row),
					Inline.of("Partners should agree how they record that a child was not brought to an appointment"),
					List.of(new Inline.Strong(Inline.of("Verified complete"))), Inline.of(String.valueOf(row * 7))));
		}
		return new Block.Table("Recommendations of 2023/24",
				List.of(new Block.Column("Number", false), new Block.Column("Recommendation", false),
						new Block.Column("State", false), new Block.Column("Days", true)),
				table, true);
	}

	static Picture bars(String id) {
		return Picture.of(id, "The council pays half of the budget of £300,000",
				new BarChart("Income", "Bars of income by payer: council £150,000, health £100,000, police £50,000",
						List.of(new BarChart.Bar("Oxfordshire County Council", new BigDecimal("150000"), "£150,000"),
								new BarChart.Bar("Integrated care board", new BigDecimal("100000"), "£100,000"),
								new BarChart.Bar("Thames Valley Police", new BigDecimal("50000"), "£50,000"))),
				new DataTable("Income by payer", List.of("Payer", "Amount"),
						List.of(List.of("Oxfordshire County Council", "£150,000"),
								List.of("Integrated care board", "£100,000"),
								List.of("Thames Valley Police", "£50,000"))),
				null);
	}

	static Picture lines(String id) {
		var points = new ArrayList<LineChart.Point>();
		var rows = new ArrayList<List<String>>();
		for (int year = 2019; year < 2026; year++) {
			var value = new BigDecimal(600 + (year * 37) % 90);
			points.add(new LineChart.Point(LocalDate.of(year, 3, 31), value, new BigDecimal(650), List.of(), false));
			rows.add(List.of(String.valueOf(year), value.toString(), "650"));
		}
		return Picture.of(id, "Children with a plan: up from 663 to 615 since 2019",
				new LineChart("Children with a plan", "A line from 2019 to 2025 with a target of 650",
						List.of(new LineChart.Line("", points)), List.of()),
				new DataTable("Children with a plan, by year", List.of("Year", "Children", "Target"), rows), null);
	}

	static Picture stacked(String id) {
		return Picture.of(id, "Most actions on neglect are done",
				new StackedBarChart("Progress", "Bars of actions by theme",
						List.of("Verified complete", "In progress", "Overdue"),
						List.of(StackedBarChart.Row.of("Neglect", List.of(12L, 3L, 1L)),
								StackedBarChart.Row.of("Exploitation", List.of(4L, 6L, 0L))),
						true),
				null);
	}

	private static Logo logo() {
		var image = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
		var graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, 480, 160);
		graphics.setColor(new Color(0x0b3c49));
		graphics.fillOval(10, 10, 140, 140);
		graphics.setColor(new Color(0x7fd1c7));
		graphics.fillRect(190, 50, 280, 24);
		graphics.fillRect(190, 90, 200, 24);
		graphics.dispose();
		var png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Logo(png.toByteArray(), "Oxfordshire Safeguarding Children Partnership");
	}

	private static ResourceBundleMessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/platform");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
