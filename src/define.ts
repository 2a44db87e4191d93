import './components/workspace/define.js';
import './components/dashboard/define.js';
import './components/import/define.js';
import './components/chart/define.js';
import './components/factors/define.js';
import './components/filter/define.js';
import './components/model-card/define.js';
import './components/student/define.js';
