/** Long work that runs in the background, in a queue in the database. */
@NullMarked
package org.throughline.platform.job;

import org.jspecify.annotations.NullMarked;
