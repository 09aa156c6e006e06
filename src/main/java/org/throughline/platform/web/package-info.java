/** Layout, error pages and configuration of all controllers. */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
