/** The embedded PostgreSQL and explanations of database failures. */
@NullMarked
package org.throughline.platform.database;

import org.jspecify.annotations.NullMarked;
