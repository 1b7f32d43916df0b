@NullMarked
package org.junheng.template;

import org.jspecify.annotations.NullMarked;
