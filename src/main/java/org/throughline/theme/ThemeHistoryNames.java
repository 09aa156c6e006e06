package org.throughline.theme;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of themes for the change history.
 */
@Component
@Order(2)
class ThemeHistoryNames implements HistoryNames {

	private final ThemeService themes;

	ThemeHistoryNames(ThemeService themes) {
		this.themes = themes;
	}

	@Override
	public Set<String> columns() {
		return Set.of("theme_id", "broader_id");
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		return this.themes.themes()
			.stream()
			.filter((theme) -> ids.contains(theme.id()))
			.collect(Collectors.toMap(ThemeSummary::id, ThemeSummary::name));
	}

}
