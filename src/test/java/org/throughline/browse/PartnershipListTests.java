package org.throughline.browse;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.TestPartnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Lists and searches of several partnerships, and partnerships that do not take part.
 */
@SampleTest
@Transactional
class PartnershipListTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Test
	void listsWhoPublishesByName() throws Exception {
		this.world.publishing("kent", "Kent", "Listen to children");
		this.world.otherPartnership();
		assertThat(page("/partnerships").select(".app-card h2").eachText())
			.containsExactly("Kent Safeguarding Children Partnership", "Oxfordshire Safeguarding Children Partnership");
		assertThat(page("/").select(".app-card a").eachAttr("href")).contains("/kent/2023-24");
	}

	@Test
	void findsByNameFormerNameAcronymAreaAndCouncil() throws Exception {
		this.world.publishing("kent", "Kent", "Listen to children");
		assertThat(page("/?name=oscp").select(".app-card").text()).contains("OSCP").doesNotContain("Found as");
		assertThat(page("/?name=children board").select(".app-card").text())
			.contains("Found as: Oxfordshire Safeguarding Children Board");
		assertThat(page("/?name=cherwell").select(".app-card").text()).contains("Found as: Cherwell District Council",
				"Oxfordshire");
		assertThat(page("/?name=KENT").select(".app-card h2").eachText()).hasSize(1);
		assertThat(page("/?name=thames valley police").select(".app-card")).isEmpty();
	}

	@Test
	void pagesCostTheSameWithManyPartnerships() throws Exception {
		int few = this.counter.count(() -> this.mvc.perform(get("/")));
		for (int number = 10; number < 45; number++) {
			this.world.publishing("place-" + number, "Place " + number, "Listen to children");
		}
		assertThat(this.counter.count(() -> this.mvc.perform(get("/")))).isEqualTo(few);
		assertThat(page("/").select(".app-card")).hasSize(20);
		assertThat(page("/partnerships?page=2").select(".app-card")).hasSize(16);
		this.mvc.perform(get("/partnerships?page=3")).andExpect(status().isNotFound());
	}

	@Test
	void partnershipThatIsNotListedShowsOnItsOwnPagesOnly() throws Exception {
		this.world.publishing("kent", "Kent", "Listen to the quokkas");
		commit();
		var before = acrossPartnerships();
		assertThat(before).allSatisfy((text) -> assertThat(text).contains("Kent"));
		this.partnerships.list("kent", false);
		assertThat(acrossPartnerships()).allSatisfy((text) -> assertThat(text).doesNotContain("Kent"));
		assertThat(search("q=quokka", anonymous())).contains("No results").doesNotContain("quokkas");
		assertThat(search("q=quokkaz", anonymous())).doesNotContain("quokkas");
		assertThat(search("q=quokka&in=kent", anonymous())).contains("quokkas");
		assertThat(page("/kent").text()).contains("quokkas");
		assertThat(page("/kent/2023-24").select("h1").text()).contains("Kent");
	}

	@Test
	void managerTakesThePartnershipOutOfLists() throws Exception {
		String form = "/manage/oxfordshire/names/areas";
		this.mvc
			.perform(post(form).param("version", version())
				.param("slug", "oxfordshire")
				.param("areas", "Oxfordshire")
				.with(csrf())
				.with(this.people.as("business.manager")))
			.andExpect(status().is3xxRedirection());
		assertThat(page("/").select("main").text()).contains("No partnerships yet");
		assertThat(search("q=neglect", anonymous())).contains("No results");
		assertThat(search("q=neglect", this.people.as("business.manager"))).contains("Neglect");
		assertThat(page("/manage/oxfordshire/names", this.people.as("business.manager")).text())
			.contains("Not listed, searched or compared");
		assertThat(page("/manage/oxfordshire/names/history", this.people.as("business.manager")).text())
			.contains("Listed with other partnerships");
		assertThat(page(form, this.people.as("business.manager")).select("#listed").hasAttr("checked")).isFalse();
	}

	private List<String> acrossPartnerships() throws Exception {
		return List.of(page("/").select("main").text(), page("/?name=ken").select(".app-cards").text(),
				search("q=quokkas OR neglect", anonymous()));
	}

	private String version() {
		return this.jdbc.sql("select version::text from partnership where slug = 'oxfordshire'")
			.query(String.class)
			.single();
	}

	private String search(String query, RequestPostProcessor reader) throws Exception {
		return page("/search?" + query, reader).select("main").text();
	}

	private Document page(String address) throws Exception {
		return page(address, anonymous());
	}

	private Document page(String address, RequestPostProcessor reader) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address).with(reader))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	/** Runs what waits for the commit. */
	private void commit() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

}
