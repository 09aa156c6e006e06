package org.throughline.platform.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures how long a report of about 120 pages with 60 charts and 40 tables takes in all
 * forms. Run it with {@code ./mvnw test -Dtest=DocumentBenchmark}.
 */
class DocumentBenchmark {

	private static final int CHAPTERS = 20;

	private final HtmlDocument html = new HtmlDocument(TestDocuments.WORDS, TestDocuments.RULES);

	private final PdfDocument pdf = new PdfDocument(TestDocuments.WORDS, TestDocuments.RULES);

	private final WordDocument word = new WordDocument(TestDocuments.WORDS, TestDocuments.RULES);

	/** Measures one round. */
	public static void main(String... arguments) throws IOException {
		new DocumentBenchmark().rounds(1);
	}

	@Test
	void longReportInAllForms() throws IOException {
		rounds(4);
	}

	private void rounds(int rounds) throws IOException {
		var document = TestDocuments.of(blocks().toArray(Block[]::new));
		for (int round = 1; round <= rounds; round++) {
			long start = System.nanoTime();
			var pdfFile = CompletableFuture.supplyAsync(() -> timed("PDF", () -> this.pdf.write(document)));
			timed("Word", () -> this.word.write(document));
			timed("web page", () -> this.html.write(document));
			byte[] written = pdfFile.join();
			System.out.printf("round %d: all forms in %d ms%n", round, (System.nanoTime() - start) / 1_000_000);
			var problems = new ArrayList<DocumentProblem>();
			timed("check of the PDF", () -> {
				problems.addAll(new PdfCheck(TestDocuments.WORDS).check(written).problems());
				return written;
			});
			try (var read = Loader.loadPDF(written)) {
				assertThat(read.getNumberOfPages()).isGreaterThanOrEqualTo(120);
			}
			assertThat(problems).isEmpty();
		}
	}

	/** Prints the processor time of the thread and the size of the file. */
	private static byte[] timed(String form, Supplier<byte[]> work) {
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		byte[] file = work.get();
		System.out.printf("  %s: %d ms of processor time, %d KB%n", form,
				(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000,
				file.length / 1024);
		return file;
	}

	private static List<Block> blocks() {
		var blocks = new ArrayList<Block>();
		for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
			blocks.add(Block.Heading.of(1, "chapter-" + chapter, "Chapter " + chapter));
			for (int paragraph = 0; paragraph < 28; paragraph++) {
				blocks.add(Block.Paragraph.of(TestDocuments.LONG));
			}
			blocks.add(new Block.Figure(TestDocuments.bars("bars-" + chapter)));
			blocks.add(new Block.Figure(TestDocuments.lines("lines-" + chapter)));
			blocks.add(new Block.Figure(TestDocuments.stacked("stacked-" + chapter)));
			blocks.add(TestDocuments.recommendations(30));
			blocks.add(TestDocuments.recommendations(15));
		}
		return blocks;
	}

}
