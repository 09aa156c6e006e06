package org.throughline.browse;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.TestFollowUps;
import org.throughline.SampleTest;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.PublicAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Tests the metadata for search engines, other sites and feed readers. */
@SampleTest
@Transactional
class MetadataTests {

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private PublicAddress addresses;

	@ParameterizedTest
	@CsvSource({ "/oxfordshire,Organization", "/oxfordshire/2024-25,Report", "/oxfordshire/2024-25/key-messages,Report",
			"/oxfordshire/themes/neglect,CollectionPage", "/oxfordshire/recommendations/rec-0001,Recommendation",
			"/oxfordshire/statements/2024-25/1,CreativeWork" })
	void pageHasADescription(String path, String type) throws Exception {
		var head = page(path).head();
		Map<?, ?> data = Json.read(head.select("script[type=application/ld+json]").html(), Map.class);
		assertThat(data.get("@context")).isEqualTo("https://schema.org");
		assertThat(data.get("@type")).isEqualTo(type);
		assertThat(String.valueOf(data.get("name"))).isNotBlank();
		assertThat(head.select("meta[property=og:title]").attr("content")).isNotBlank();
		assertThat(head.select("meta[property=og:description]").attr("content")).isNotBlank()
			.isEqualTo(head.select("meta[name=description]").attr("content"));
		assertThat(head.select("link[rel=canonical]").attr("href")).isEqualTo(this.addresses.of(path))
			.isEqualTo(head.select("meta[property=og:url]").attr("content"));
		String feed = head.select("link[rel=alternate][type=application/atom+xml]").attr("href");
		assertThat(answer(feed).getStatus()).isEqualTo(200);
	}

	@Test
	void reviewHasADescription() throws Exception {
		String reference = this.jdbc
			.sql("select reference from case_review where visibility = 'PUBLIC' order by 1 limit 1")
			.query(String.class)
			.single();
		var head = page("/oxfordshire/reviews/" + reference).head();
		assertThat(head.select("script[type=application/ld+json]").html()).contains("\"@type\":\"Report\"");
	}

	@Test
	void filtersAndEarlierVersionsAreKnownUnderOneAddress() throws Exception {
		assertThat(page("/oxfordshire/themes/neglect?year=2024-25").select("link[rel=canonical]").attr("href"))
			.isEqualTo(this.addresses.of("/oxfordshire/themes/neglect"));
		var earlier = this.jdbc.sql("""
				select r.slug || '/' || e.number as earlier, lr.slug || '/' || l.number as later
				from statement l join statement e on e.id = l.carried_from_id join report_name r on r.id = e.report_id
				join report_name lr on lr.id = l.report_id
				where not exists (select from statement s where s.carried_from_id in (l.id))
				order by 2, 1 limit 1""").query().singleRow();
		assertThat(page("/oxfordshire/statements/" + earlier.get("earlier")).select("link[rel=canonical]").attr("href"))
			.isEqualTo(this.addresses.of("/oxfordshire/statements/" + earlier.get("later")));
		assertThat(sitemap("/oxfordshire/sitemap.xml").select("loc").eachText())
			.contains(this.addresses.of("/oxfordshire/statements/" + earlier.get("later")))
			.doesNotContain(this.addresses.of("/oxfordshire/statements/" + earlier.get("earlier")));
	}

	@Test
	void textCannotEndTheElementThatHoldsIt() throws Exception {
		this.followUps.rewordRecommendation(this.partnerships.id("oxfordshire"), "rec-0001",
				"Never </script><script>alert(1)</script>");
		var page = page("/oxfordshire/recommendations/rec-0001");
		assertThat(page.select("script:containsData(alert)")).hasSize(1)
			.first()
			.satisfies((script) -> assertThat(script.attr("type")).isEqualTo("application/ld+json"));
	}

	@Test
	void workingPagesHaveNoMetadata() throws Exception {
		assertThat(page("/sign-in").select("link[rel=canonical], meta[property], script[type=application/ld+json]"))
			.isEmpty();
	}

	@Test
	void sitemapHasPagesThatAnswerAndNoDrafts() throws Exception {
		this.world.draft();
		this.jdbc.sql("set constraints all immediate").update();
		assertThat(sitemap("/sitemap.xml").select("sitemap > loc").eachText())
			.containsExactly(this.addresses.of("/oxfordshire/sitemap.xml"));
		var pages = sitemap("/oxfordshire/sitemap.xml").select("url > loc").eachText();
		assertThat(pages).hasSizeGreaterThan(100).doesNotHaveDuplicates().hasSizeLessThan(SitemapQueries.MOST);
		assertThat(pages).noneMatch((page) -> page.contains("2025-26"));
		String start = this.addresses.of("");
		for (String page : pages) {
			assertThat(answer(page.substring(start.length())).getStatus()).as(page).isEqualTo(200);
		}
	}

	@Test
	void unlistedPartnershipIsNotInTheIndex() throws Exception {
		this.partnerships.list("oxfordshire", false);
		assertThat(sitemap("/sitemap.xml").select("loc")).isEmpty();
		assertThat(sitemap("/oxfordshire/sitemap.xml").select("loc")).isNotEmpty();
	}

	@Test
	void robotsLearnWhatTheyMayRead() throws Exception {
		assertThat(answer("/robots.txt").getContentAsString()).contains("Disallow: /manage\n", "Disallow: /search\n",
				"Sitemap: " + this.addresses.of("/sitemap.xml"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/robots.txt", "/sitemap.xml", "/oxfordshire/sitemap.xml" })
	void fileIsKeptAndHasNoSession(String path) throws Exception {
		assertThat(answer(path).getHeader("ETag")).isNotNull();
		assertThat(answer(path).getHeader("Set-Cookie")).isNull();
	}

	@Test
	void unknownPartnershipHasNoSitemap() throws Exception {
		assertThat(answer("/nowhere/sitemap.xml").getStatus()).isEqualTo(404);
	}

	private Document sitemap(String path) throws Exception {
		var answer = answer(path);
		assertThat(answer.getContentType()).isEqualTo("application/xml;charset=UTF-8");
		return Jsoup.parse(answer.getContentAsString(), "", Parser.xmlParser());
	}

	private Document page(String path) throws Exception {
		var answer = answer(path);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse answer(String path) throws Exception {
		return this.mvc.perform(get(path)).andReturn().getResponse();
	}

}
