package org.throughline.platform.list;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

import org.throughline.platform.form.EnumChoicesForTests;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.SqlOrder;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListPageTests {

	private static final ListColumns COLUMNS = ListColumns.sorted("name", "Name")
		.and("Note")
		.andSorted("due", "Due date");

	@Test
	void headingsSortTheListAndThenTheOtherWayRound() {
		assertThat(page(Map.of(), 3).headings()).extracting(ListPage.Heading::href)
			.containsExactly("/list?sort=name", null, "/list?sort=due");
		assertThat(page(Map.of("sort", "due"), 3).headings().get(2))
			.isEqualTo(new ListPage.Heading("Due date", "/list?sort=-due", "ascending"));
		assertThat(page(Map.of("sort", "-due"), 3).headings().get(2))
			.isEqualTo(new ListPage.Heading("Due date", "/list?sort=due", "descending"));
	}

	@Test
	void unknownSortsSizesAndConstantsAreIgnored() {
		var request = request(Map.of("sort", "password", "size", "7", "visibility", "GOSSIP", "page", "x"));
		assertThat(request.pageable(COLUMNS)).extracting("pageSize", "pageNumber", "sort")
			.containsExactly(25, 0, Sort.unsorted());
		var page = request.page(new PageImpl<>(List.of()), COLUMNS)
			.choice("visibility", "Visibility", Visibility.class);
		assertThat(page.filtered()).isFalse();
		assertThat(page.query()).isEmpty();
	}

	@Test
	void fileNotesThatMoreRowsFollow() {
		var request = request(Map.of("csv", "true"));
		for (int rows : new int[] { 1, 2 }) {
			var found = new PageImpl<>(List.of("tea"), PageRequest.of(0, 1), rows);
			var file = request.page(found, COLUMNS)
				.file(found, (name) -> name, (name) -> "", (name) -> "")
				.wantedFile();
			assertThat(Objects.requireNonNull(file).text().contains("More rows follow")).isEqualTo(rows == 2);
		}
		assertThat(page(Map.of(), 1000).format()).isEqualTo("CSV");
		assertThat(page(Map.of(), 1001).format()).isEqualTo("CSV, at most 20,000 rows");
	}

	@Test
	void eachFilterIsRemovedByItself() {
		var page = page(Map.of("words", "tea & cake", "theme", "neglect", "sort", "due", "page", "2"), 60);
		assertThat(page.tags()).containsExactly(new PageLink("Search: tea & cake", "/list?theme=neglect&sort=due"),
				new PageLink("Theme: Neglect", "/list?words=tea%20%26%20cake&sort=due"));
		assertThat(page.unfiltered()).isEqualTo("/list?sort=due");
		assertThat(page.kept()).containsExactly(Map.entry("sort", "due"));
	}

	@Test
	void pagesSizesExportAndSavingKeepTheFilter() {
		var page = page(Map.of("theme", "neglect", "size", "50"), 260).export("/export");
		assertThat(page.pagination().next()).isEqualTo("/list?theme=neglect&size=50&page=2");
		assertThat(page.sizes()).containsExactly(new PageLink("25", "/list?theme=neglect", false),
				new PageLink("50", "/list?theme=neglect&size=50", true),
				new PageLink("100", "/list?theme=neglect&size=100", false));
		assertThat(page.exported()).isEqualTo("/export?theme=neglect");
		assertThat(page.save()).isEqualTo("/account/searches/new?path=%2Flist&query=theme%3Dneglect%26size%3D50");
	}

	@Test
	void longListIsCountedWhenAsked() {
		var more = new FilterCounts(Map.of(), true);
		assertThat(page(Map.of("theme", "neglect"), 60).counted(more).countAll())
			.isEqualTo("/list?theme=neglect&counts=true");
		assertThat(page(Map.of("counts", "true"), 60).counted(more).countAll()).isNull();
		assertThat(request(Map.of()).counted()).isEqualTo(1_000);
		assertThat(request(Map.of("counts", "true")).counted()).isEqualTo(100_000);
	}

	@Test
	void thereIsNoPageAfterTheLast() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> page(Map.of("page", "9"), 3));
	}

	@Test
	void databaseSortsByKnownColumnsOnly() {
		var order = new SqlOrder(Map.of("due", "a.due_on"));
		assertThat(order.by(Sort.by("due").descending(), "a.id")).isEqualTo("a.due_on desc nulls last, a.id");
		assertThat(order.by(Sort.unsorted(), "a.id")).isEqualTo("a.id");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> order.by(Sort.by("a.id; drop"), "a.id"));
	}

	private static ListPage page(Map<String, String> given, int rows) {
		var request = request(given);
		var pageable = request.pageable(COLUMNS);
		return request
			.page(new PageImpl<>(Collections.nCopies((pageable.getOffset() < rows) ? 1 : 0, "row"), pageable, rows),
					COLUMNS)
			.search("words", "Search")
			.choice("theme", "Theme", List.of(new Choice("neglect", "Neglect")));
	}

	private static ListRequest request(Map<String, String> given) {
		var beans = new DefaultListableBeanFactory();
		return new ListRequest("/list", given, EnumChoicesForTests.of(new StaticMessageSource()),
				beans.getBeanProvider(SavedLists.class));
	}

}
