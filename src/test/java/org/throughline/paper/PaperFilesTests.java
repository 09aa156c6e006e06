package org.throughline.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.RealDocuments;
import org.throughline.SampleTest;
import org.throughline.platform.document.DocumentText;
import org.throughline.platform.file.Sha256;
import org.throughline.publication.DocumentFiles;
import org.throughline.publication.EditionForm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
@RealDocuments
class PaperFilesTests {

	private static final Instant MADE = Instant.parse("2025-12-01T09:00:00Z");

	private static final Path FOLDER = Path.of("target", "papers");

	@Autowired
	private PaperFiles files;

	@Autowired
	private DocumentFiles checks;

	@Autowired
	private PaperEditions editions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everyoneReadsThePagesAndFilesOfAnEdition() throws Exception {
		String address = "/oxfordshire/papers/cabinet-2025-10-21";
		var page = page(address);
		assertThat(page.select("h1").eachText())
			.containsExactly("Oxfordshire Safeguarding Children Partnership (OSCP) Annual Report");
		assertThat(page.select("#editions ~ ul a").eachText()).containsExactly("Web page, edition 1", "PDF, edition 1",
				"Word document, edition 1", "Data (JSON), edition 1");
		assertThat(page(address + "/editions/1").select(".govuk-inset-text").text()).contains("edition 1");
		for (var link : page.select("#editions ~ ul a")) {
			assertThat(this.mvc.get().uri(link.attr("href"))).hasStatusOk()
				.headers()
				.hasValue("X-Content-Type-Options", "nosniff");
		}
		byte[] json = this.mvc.get().uri(address + "/editions/1/json").exchange().getResponse().getContentAsByteArray();
		assertThat(page("/check?fingerprint=" + Sha256.of(json)).select("#result").text()).contains("Paper: ",
				"edition 1", "It is the latest edition");
		assertThat(this.mvc.get().uri(address + "/editions/2")).hasStatus(404);
		assertThat(this.mvc.get().uri(address + "/editions/1/csv")).hasStatus(404);
	}

	@Test
	@Transactional
	void sourcesLeadToFiguresReviewsMoneyTrainingAndLearning() throws Exception {
		String words = "The report can be accessed in full on the OSCP website";
		var known = List.of("/indicators/", "/reviews/", "/money", "/training", "/reviews#summaries");
		this.jdbc
			.sql("""
					insert into paper_fact (id, paper_id, paragraph_id, kind, record_id, wording, sentence)
					select gen_random_uuid(), p.id, (select g.id from paper_paragraph g where g.paper_id = p.id order by g.number limit 1), f.kind, f.id, :words, 0
					from cabinet_paper p cross join (
					  (select 'FIGURE', f.id from figure f join indicator i on i.id = f.indicator_id join search_entry e on e.record_id = f.id
					    and e.visibility = 'PUBLIC' order by i.slug, f.number limit 1)
					  union all (select 'REVIEW', id from review_count where report_id is not null order by period_label, as_written limit 1)
					  union all (select 'REVIEW_OUTCOME', id from case_review where visibility = 'PUBLIC' order by reference limit 1)
					  union all (select 'MONEY', c.id from contribution c join budget b on b.id = c.budget_id order by b.period_label, c.number limit 1)
					  union all (select 'TRAINING', id from training_activity order by number limit 1)
					  union all (select 'LEARNING', id from learning_summary where visibility = 'PUBLIC' order by slug limit 1)) f (kind, id)
					where p.slug = 'cabinet-2025-10-21'""")
			.param("words", words)
			.update();
		this.jdbc
			.sql("""
						insert into paper_edition (id, partnership_id, paper_id, number, public_from, changes, sealed_at, sealed_by, content, sha256, version)
					select gen_random_uuid(), e.partnership_id, e.paper_id, 2, e.public_from, 'Sources', e.sealed_at, e.sealed_by, e.content, e.sha256, 0
					from paper_edition e join cabinet_paper p on p.id = e.paper_id where p.slug = 'cabinet-2025-10-21'""")
			.update();
		this.jdbc.sql("delete from paper_fact").update();
		this.jdbc.sql("set constraints all immediate").update();
		var page = page("/oxfordshire/papers/cabinet-2025-10-21");
		for (String address : known) {
			var link = page.select("#sources ~ table a[href*=" + address + "]");
			assertThat(link).as(address).isNotEmpty();
			assertThat(this.mvc.get().uri(link.attr("href"))).hasStatusOk();
		}
	}

	/** Returns the words of the facts that a reader finds on the page of a paper. */
	private static List<String> facts(String paper) throws IOException {
		try (var rows = CSVFormat.DEFAULT.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new InputStreamReader(new ClassPathResource("facts.csv").getInputStream(),
					StandardCharsets.UTF_8))) {
			return rows.stream()
				.filter((row) -> row.get("page").equals("/oxfordshire/papers/" + paper))
				.map((row) -> row.get("words"))
				.toList();
		}
	}

	private Document page(String address) throws Exception {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	@Test
	void everyPaperOfTheSampleIsAccessibleAndHasTheSameTextInEveryFormat() throws Exception {
		Files.createDirectories(FOLDER);
		var contents = this.jdbc.sql("select content from paper_edition").query(String.class).list();
		assertThat(contents).isNotEmpty();
		for (var content : contents) {
			var snapshot = PaperSnapshot.read(content);
			var made = new EnumMap<EditionForm, byte[]>(EditionForm.class);
			for (var form : PaperFiles.FORMS) {
				made.put(form, this.checks.check(form, this.files.make(snapshot, form, MADE)).content());
				Files.write(FOLDER.resolve(snapshot.paper().slug() + form.extension()), made.get(form));
			}
			assertThat(made.get(EditionForm.JSON)).asString().isEqualTo(content);
			for (String fact : facts(snapshot.paper().slug())) {
				DocumentText.assertSays(requireNonNull(made.get(EditionForm.WORD)), fact);
			}
			DocumentText.assertSame(requireNonNull(made.get(EditionForm.HTML)),
					requireNonNull(made.get(EditionForm.PDF)), requireNonNull(made.get(EditionForm.WORD)));
		}
	}

	@Test
	void hierarchicalNumbersAreTheSameInEveryForm() throws Exception {
		Files.createDirectories(FOLDER);
		var paper = this.jdbc
			.sql("""
					update cabinet_paper set layout = layout || '{"numbering": "HIERARCHICAL"}' where slug like '%2022-07-13'
					returning id""")
			.query(UUID.class)
			.single();
		var snapshot = this.editions.snapshot(paper, LocalDate.of(2022, 7, 5), null);
		var numbers = snapshot.text()
			.sections()
			.stream()
			.flatMap((section) -> section.paragraphs().stream().map(PaperText.Paragraph::number))
			.filter((number) -> number != null && number.contains("."))
			.toList();
		assertThat(numbers).hasSizeGreaterThan(60).doesNotHaveDuplicates().contains("2.1", "2.2");
		var made = new EnumMap<EditionForm, byte[]>(EditionForm.class);
		for (var form : List.of(EditionForm.HTML, EditionForm.PDF, EditionForm.WORD)) {
			made.put(form, this.checks.check(form, this.files.make(snapshot, form, MADE)).content());
			Files.write(FOLDER.resolve("hierarchical" + form.extension()), made.get(form));
		}
		DocumentText.assertSame(requireNonNull(made.get(EditionForm.HTML)), requireNonNull(made.get(EditionForm.PDF)),
				requireNonNull(made.get(EditionForm.WORD)));
		try (var pdf = Loader.loadPDF(requireNonNull(made.get(EditionForm.PDF)));
				var word = new XWPFDocument(new ByteArrayInputStream(requireNonNull(made.get(EditionForm.WORD))))) {
			assertThat(new PDFTextStripper().getText(pdf).split("\\s+")).containsSubsequence(numbers);
			assertThat(numbersOf(word)).containsAll(numbers);
		}
	}

	/** Returns the numbers that Word counts for the paragraphs of lists. */
	private static List<String> numbersOf(XWPFDocument word) {
		var counts = new HashMap<BigInteger, Integer>();
		return word.getParagraphs()
			.stream()
			.filter((paragraph) -> paragraph.getNumLevelText() != null)
			.map((paragraph) -> paragraph.getNumLevelText()
				.replace("%1",
						String.valueOf(counts.merge(paragraph.getNumID(),
								(paragraph.getNumStartOverride() != null) ? paragraph.getNumStartOverride().intValue()
										: 1,
								(at, first) -> at + 1))))
			.toList();
	}

}
