package org.throughline;

import org.springframework.context.ApplicationEvent;

/**
 * Published after a test class got its database, for beans that keep rows in memory.
 */
public final class DatabaseReplaced extends ApplicationEvent {

	DatabaseReplaced(Object source) {
		super(source);
	}

}
