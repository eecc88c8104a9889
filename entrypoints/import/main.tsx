import { start } from '../pages/start.tsx';
import { App } from './App.tsx';

start(<App />);
