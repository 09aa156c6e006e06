package org.throughline.theme;

import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of themes for the change history.
 */
@Component
@Order(2)
class ThemeHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("theme_id", "broader_id");
	}

	@Override
	public String query() {
		return """
				select id, null, name from theme where id = any(:ids)""";
	}

}
