package org.throughline.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
	void everyPaperOfTheSampleCanBeReadByEveryoneAndSaysTheSameInEveryForm() throws Exception {
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

}
